/**
 * What each metric means, in every version, and formulas that people define over them: drafted by
 * one person, looked at for their impact, activated by another.
 */
@NullMarked
package entente.scorecard.definitions;

import org.jspecify.annotations.NullMarked;
