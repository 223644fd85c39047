package entente.governance.meetings;

import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who was there, with the roles of the seat. */
public record Attendee(UUID personId, Side side, Set<PartnershipRole> roles) {

    public Attendee {
        roles = Set.copyOf(roles);
    }

    /**
     * Whether decisions may be taken: somebody of either side was there who has one of the roles.
     *
     * @param roles of the charter for this kind of meeting; empty: anybody
     */
    static boolean areQuorum(List<Attendee> attendees, Set<PartnershipRole> roles) {
        return Stream.of(Side.values())
                .allMatch(side ->
                        attendees.stream()
                                .filter(attendee -> attendee.side == side)
                                .anyMatch(attendee ->
                                        roles.isEmpty()
                                                || attendee.roles.stream()
                                                        .anyMatch(roles::contains)));
    }

    /** The sides whose sponsor was there. */
    static List<Side> sponsorsAmong(List<Attendee> attendees) {
        return Stream.of(Side.values())
                .filter(side ->
                        attendees.stream()
                                .anyMatch(attendee ->
                                        attendee.side == side
                                                && attendee.roles.contains(
                                                        PartnershipRole.SPONSOR)))
                .toList();
    }
}
