@NullMarked
package entente.scorecard.forecasts;

import org.jspecify.annotations.NullMarked;
