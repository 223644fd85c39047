/**
 * Decisions of the two sides (rule G5): by whom the charter lets the topic be decided, which
 * options there were, why this one, and which version of the scorecard was shown.
 */
@NullMarked
package entente.governance.decisions;

import org.jspecify.annotations.NullMarked;
