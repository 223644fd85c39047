/**
 * Improvement plans: opened by hand or by a breached threshold, agreed by both sides, closed by the
 * measured number alone.
 */
@NullMarked
package entente.governance.plans;

import org.jspecify.annotations.NullMarked;
