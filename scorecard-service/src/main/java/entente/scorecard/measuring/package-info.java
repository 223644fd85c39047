/**
 * How a supplier's metrics go from month to month: every month is measured and told to others,
 * again when a number changed, and a metric that leaves its usual course is warned of before an
 * average shows it. {@code Control} is the arithmetic, {@code MeasuredMonth} what was told of a
 * month.
 */
@NullMarked
package entente.scorecard.measuring;

import org.jspecify.annotations.NullMarked;
