/**
 * What governance-service and innovation-service tell of the work with a supplier: actions,
 * escalations, ideas, initiatives, validated value, improvement plans. Views only; what they hold
 * becomes observations for metrics.
 */
@NullMarked
package entente.scorecard.heard;

import org.jspecify.annotations.NullMarked;
