@NullMarked
package entente.planted.calling.stock;

import org.jspecify.annotations.NullMarked;
