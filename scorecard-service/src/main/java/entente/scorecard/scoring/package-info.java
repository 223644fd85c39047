/**
 * What numbers are worth: periods, templates with weights and points, and the scorecard computed
 * from them, without rounding before the end.
 */
@NullMarked
package entente.scorecard.scoring;

import org.jspecify.annotations.NullMarked;
