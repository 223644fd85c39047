@NullMarked
package entente.supplier;

import org.jspecify.annotations.NullMarked;
