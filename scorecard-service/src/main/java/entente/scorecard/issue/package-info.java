/**
 * The scorecard of a supplier and period as both sides agree on it: published, accepted or
 * disputed, final. What was published is kept whole, so that it is shown unchanged for ever, beside
 * what is known now.
 */
@NullMarked
package entente.scorecard.issue;

import org.jspecify.annotations.NullMarked;
