/**
 * The kick-off workshop (rule G2): six outputs that must exist before a charter is ever active,
 * confirmed by both sides.
 */
@NullMarked
package entente.governance.kickoff;

import org.jspecify.annotations.NullMarked;
