@NullMarked
package entente.innovation.rates;

import org.jspecify.annotations.NullMarked;
