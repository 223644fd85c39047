/**
 * Adjustments: a fact is corrected by a new one, with a reason and with somebody else's approval.
 * The events that it was made of stay as they came.
 */
@NullMarked
package entente.scorecard.adjustments;

import org.jspecify.annotations.NullMarked;
