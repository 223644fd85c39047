/**
 * The partnership itself: opened and closed by the engagement model that supplier-service tells,
 * its phase, both executive sponsors (rule G8) and the calendar of working days of both sides.
 */
@NullMarked
package entente.governance.partnership;

import org.jspecify.annotations.NullMarked;
