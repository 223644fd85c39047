@NullMarked
package entente.planted.knowing.orders;

import org.jspecify.annotations.NullMarked;
