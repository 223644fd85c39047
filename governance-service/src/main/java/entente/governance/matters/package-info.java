/**
 * What is open between the two sides of a partnership: what was heard or noticed and waits for a
 * meeting, a plan or an escalation.
 */
@NullMarked
package entente.governance.matters;

import org.jspecify.annotations.NullMarked;
