package entente.governance.charter;

import entente.governance.people.PartnershipRole;
import java.time.LocalTime;
import java.util.Set;

/**
 * How often one kind of meeting is held.
 *
 * @param rrule recurrence rule after RFC 5545, counted from the charter's first day
 * @param time of day in the partnership's zone
 * @param minutes how long it takes
 * @param quorum roles that must be there for a decision
 */
public record Rhythm(
        MeetingKind kind, String rrule, LocalTime time, int minutes, Set<PartnershipRole> quorum) {

    public Rhythm {
        quorum = Set.copyOf(quorum);
    }
}
