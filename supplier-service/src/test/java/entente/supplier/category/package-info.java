/** Tests of the category tree. */
@NullMarked
package entente.supplier.category;

import org.jspecify.annotations.NullMarked;
