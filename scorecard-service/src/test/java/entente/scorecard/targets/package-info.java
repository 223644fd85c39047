@NullMarked
package entente.scorecard.targets;

import org.jspecify.annotations.NullMarked;
