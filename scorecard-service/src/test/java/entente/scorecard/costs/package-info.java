@NullMarked
package entente.scorecard.costs;

import org.jspecify.annotations.NullMarked;
