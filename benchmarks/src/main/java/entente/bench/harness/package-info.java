/**
 * How things are measured here: interleaved rounds after a warm-up, verified before a number is
 * printed, with what they cost in CPU and WAL; latency at a constant arrival rate.
 */
@NullMarked
package entente.bench.harness;

import org.jspecify.annotations.NullMarked;
