@NullMarked
package entente.planted.good.orders;

import org.jspecify.annotations.NullMarked;
