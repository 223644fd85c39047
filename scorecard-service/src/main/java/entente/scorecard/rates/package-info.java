/** Exchange rates into the reporting currency: who set which, from which day on. */
@NullMarked
package entente.scorecard.rates;

import org.jspecify.annotations.NullMarked;
