@NullMarked
package entente.planted.cyclic.stock;

import org.jspecify.annotations.NullMarked;
