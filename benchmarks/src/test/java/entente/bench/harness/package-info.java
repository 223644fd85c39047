/** The measuring itself is measured. */
@NullMarked
package entente.bench.harness;

import org.jspecify.annotations.NullMarked;
