/**
 * Meetings of the two sides (rule G4): agenda, attendees by role, quorum, minutes that the other
 * side approves. Planned by the cadence or convened by hand.
 */
@NullMarked
package entente.governance.meetings;

import org.jspecify.annotations.NullMarked;
