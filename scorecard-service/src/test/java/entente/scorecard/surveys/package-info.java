@NullMarked
package entente.scorecard.surveys;

import org.jspecify.annotations.NullMarked;
