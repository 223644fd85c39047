/** A year of one partnership, by a clock that the test moves: rules G1 to G18 are seen to act. */
@NullMarked
package entente.governance.year;

import org.jspecify.annotations.NullMarked;
