/** Rebuilding a view from its log. */
@NullMarked
package entente.bench.rebuild;

import org.jspecify.annotations.NullMarked;
