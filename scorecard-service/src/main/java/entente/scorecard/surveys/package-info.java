/**
 * Criteria that no transaction feeds (rule C2): people who know the supplier rate them for a
 * period, with a trail of comments; what they come to counts once the survey is closed.
 */
@NullMarked
package entente.scorecard.surveys;

import org.jspecify.annotations.NullMarked;
