/**
 * The risk register (rule S12): what may go wrong with a supplier, how bad before and after
 * controls, whose matter it is, and when it is looked at again together with the partner.
 */
@NullMarked
package entente.supplier.risk;

import org.jspecify.annotations.NullMarked;
