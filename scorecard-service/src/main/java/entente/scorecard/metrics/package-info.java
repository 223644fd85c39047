/**
 * What facts mean as numbers: each metric has one versioned definition, an exact numerator and
 * denominator, and says what it left out and why. No data is null, never 0 or 100.
 */
@NullMarked
package entente.scorecard.metrics;

import org.jspecify.annotations.NullMarked;
