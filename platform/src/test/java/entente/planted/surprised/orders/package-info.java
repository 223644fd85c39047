@NullMarked
package entente.planted.surprised.orders;

import org.jspecify.annotations.NullMarked;
