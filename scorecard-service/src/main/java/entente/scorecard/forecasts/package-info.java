/**
 * Demand that is shared with suppliers: what we expect to need, what they commit to, what they can
 * make and made. Events of an item are a set, folded in business order; where the two sides do not
 * fit, an exception is raised. How suppliers answer becomes metrics.
 */
@NullMarked
package entente.scorecard.forecasts;

import org.jspecify.annotations.NullMarked;
