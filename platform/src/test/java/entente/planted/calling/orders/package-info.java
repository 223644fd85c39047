@NullMarked
package entente.planted.calling.orders;

import org.jspecify.annotations.NullMarked;
