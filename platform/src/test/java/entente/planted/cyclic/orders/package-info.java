@NullMarked
package entente.planted.cyclic.orders;

import org.jspecify.annotations.NullMarked;
