/** Ours beside the peers, by {@code ./entente bench}; README.md says what is promised. */
@NullMarked
package entente.bench;

import org.jspecify.annotations.NullMarked;
