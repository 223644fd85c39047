/** supplier-service with ten thousand suppliers in two hundred categories. */
@NullMarked
package entente.bench.supplier;

import org.jspecify.annotations.NullMarked;
