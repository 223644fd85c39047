@NullMarked
package entente.planted.impure.orders;

import org.jspecify.annotations.NullMarked;
