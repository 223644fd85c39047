/** Appending to the log: ours, Axon Framework's engine, and the least that PostgreSQL can do. */
@NullMarked
package entente.bench.append;

import org.jspecify.annotations.NullMarked;
