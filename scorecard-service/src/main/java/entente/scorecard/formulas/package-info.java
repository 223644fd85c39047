/**
 * Formulas that people write over metrics, in the Common Expression Language: read, checked and
 * tried out before anybody relies on them, and computed in exact decimals.
 */
@NullMarked
package entente.scorecard.formulas;

import org.jspecify.annotations.NullMarked;
