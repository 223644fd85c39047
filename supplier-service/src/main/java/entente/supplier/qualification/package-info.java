/**
 * Whether a supplier has been looked at closely enough (rule S2): what the company requires, the
 * checks of each supplier, how long they hold, and when they are due again.
 *
 * <p>The checks are a stream of their own, not part of the supplier's: they go on for years, and
 * the approval decides on evidence of them, which it records. Who approves while somebody else
 * records a hit leaves a decision that names the version it was taken on, never a lock.
 */
@NullMarked
package entente.supplier.qualification;

import org.jspecify.annotations.NullMarked;
