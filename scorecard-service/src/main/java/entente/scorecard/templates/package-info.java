/**
 * Templates: what a scorecard weighs. One person drafts a version, its impact is looked at, another
 * person activates it from a day on; assignments by hand and rules say who is scored by which.
 */
@NullMarked
package entente.scorecard.templates;

import org.jspecify.annotations.NullMarked;
