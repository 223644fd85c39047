/** Whether a log of a hundred times the size is as fast. */
@NullMarked
package entente.bench.growth;

import org.jspecify.annotations.NullMarked;
