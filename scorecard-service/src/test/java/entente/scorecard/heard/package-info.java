@NullMarked
package entente.scorecard.heard;

import org.jspecify.annotations.NullMarked;
