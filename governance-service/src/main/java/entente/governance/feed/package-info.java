/** Meetings to subscribe to (rule G4): an iCalendar address per person, secret and revocable. */
@NullMarked
package entente.governance.feed;

import org.jspecify.annotations.NullMarked;
