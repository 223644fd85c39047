/** Exchange rates into the currency that value is summed in: who set which, from which day on. */
@NullMarked
package entente.innovation.rates;

import org.jspecify.annotations.NullMarked;
