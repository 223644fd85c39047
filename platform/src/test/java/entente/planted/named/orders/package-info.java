@NullMarked
package entente.planted.named.orders;

import org.jspecify.annotations.NullMarked;
