/**
 * Where supplier × category stands between profit impact and supply risk (Kraljic, rule S4). A
 * position is a function of the active model, of what people judged and of spend; it is computed
 * again whenever one of them changed, and a change of quadrant is an event.
 */
@NullMarked
package entente.supplier.segmentation;

import org.jspecify.annotations.NullMarked;
