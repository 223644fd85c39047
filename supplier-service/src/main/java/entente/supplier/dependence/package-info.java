/**
 * How much depends on one source (rule S11): shares of spend, concentration per category, our share
 * of a supplier's revenue, critical items and their second sources, and troubles that somebody saw.
 */
@NullMarked
package entente.supplier.dependence;

import org.jspecify.annotations.NullMarked;
