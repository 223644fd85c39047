/** scorecard-service with ten thousand suppliers and twenty million purchase events. */
@NullMarked
package entente.bench.scorecard;

import org.jspecify.annotations.NullMarked;
