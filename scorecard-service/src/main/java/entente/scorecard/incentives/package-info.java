/**
 * What follows from a published scorecard (rule C9): a target that was exceeded has an incentive
 * offered and granted; a breached threshold has a consequence, but never without an improvement
 * plan that was opened before it was proposed, and that failed.
 */
@NullMarked
package entente.scorecard.incentives;

import org.jspecify.annotations.NullMarked;
