/**
 * Whom to ask for a partnership (rule S5): who matters most and is hardest to replace, in good
 * standing and ready for it; and the recorded decision for a few of them.
 */
@NullMarked
package entente.supplier.candidates;

import org.jspecify.annotations.NullMarked;
