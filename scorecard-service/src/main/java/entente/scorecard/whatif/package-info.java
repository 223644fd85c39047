/**
 * What if: the same facts by other weights, another template, another version of a metric, or
 * without some events, and who would then change score, rank or standing. Nothing is recorded.
 */
@NullMarked
package entente.scorecard.whatif;

import org.jspecify.annotations.NullMarked;
