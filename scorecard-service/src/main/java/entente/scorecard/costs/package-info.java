/**
 * What a supplier costs beside its prices (rule C13): lines for switching to it and for investing
 * in it, recorded by one and confirmed by another.
 */
@NullMarked
package entente.scorecard.costs;

import org.jspecify.annotations.NullMarked;
