@NullMarked
package entente.supplier.story;

import org.jspecify.annotations.NullMarked;
