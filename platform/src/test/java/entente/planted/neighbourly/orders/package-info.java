@NullMarked
package entente.planted.neighbourly.orders;

import org.jspecify.annotations.NullMarked;
