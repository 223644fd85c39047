/**
 * What the market asks: prices that people set, per item or category and from a day on, beside
 * those that purchase events tell. Premiums are measured against whichever is in force.
 */
@NullMarked
package entente.scorecard.benchmarks;

import org.jspecify.annotations.NullMarked;
