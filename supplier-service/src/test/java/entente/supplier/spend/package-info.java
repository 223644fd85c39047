/** Tests of spend. */
@NullMarked
package entente.supplier.spend;

import org.jspecify.annotations.NullMarked;
