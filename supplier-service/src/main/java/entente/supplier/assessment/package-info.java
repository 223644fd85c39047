/**
 * Whether both sides are ready for each other (rules S6 and S7): each answers a questionnaire about
 * itself, and the answers come to a readiness, a cultural fit and the warnings not to partner.
 */
@NullMarked
package entente.supplier.assessment;

import org.jspecify.annotations.NullMarked;
