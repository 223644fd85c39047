/** Tests of this capability. */
@NullMarked
package entente.supplier.risk;

import org.jspecify.annotations.NullMarked;
