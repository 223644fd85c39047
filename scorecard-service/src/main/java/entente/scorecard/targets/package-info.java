/**
 * Sustainability targets agreed with a supplier (rule C11): where it started, what is to be reached
 * until when, progress reported with evidence by either side and verified by somebody else.
 */
@NullMarked
package entente.scorecard.targets;

import org.jspecify.annotations.NullMarked;
