@NullMarked
package entente.bench.scorecard;

import org.jspecify.annotations.NullMarked;
