/** How quickly the whole product is there, and what it holds while nobody asks for anything. */
@NullMarked
package entente.bench.start;

import org.jspecify.annotations.NullMarked;
