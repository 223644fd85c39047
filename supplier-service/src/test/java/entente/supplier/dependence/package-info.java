/** Tests of this capability. */
@NullMarked
package entente.supplier.dependence;

import org.jspecify.annotations.NullMarked;
