@NullMarked
package entente.planted.good.stock;

import org.jspecify.annotations.NullMarked;
