/**
 * Standing checks over the order of events: what the rules forbid is looked for in the log itself,
 * whoever wrote it and by whichever version of the code. A check is one file; {@link
 * entente.governance.proofs.Checks} names it.
 */
@NullMarked
package entente.governance.proofs;

import org.jspecify.annotations.NullMarked;
