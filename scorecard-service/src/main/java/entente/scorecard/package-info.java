@NullMarked
package entente.scorecard;

import org.jspecify.annotations.NullMarked;
