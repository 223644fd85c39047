package entente.governance.decisions;

import entente.governance.charter.Terms;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who decides on a topic.
 *
 * @param ours roles of which one of ours is needed; empty: none; {@code theirs} likewise
 */
public record Right(Set<PartnershipRole> ours, Set<PartnershipRole> theirs) {

    /** Where the charter names nobody, both sponsors decide. */
    private static final Right SPONSORS =
            new Right(Set.of(PartnershipRole.SPONSOR), Set.of(PartnershipRole.SPONSOR));

    public Right {
        ours = Set.copyOf(ours);
        theirs = Set.copyOf(theirs);
    }

    /** What the charter in force says on a topic. */
    static Right of(Optional<Terms> terms, Topic topic) {
        return terms.stream()
                .flatMap(each -> each.decisionRights().stream())
                .filter(right -> right.topic().strip().equalsIgnoreCase(topic.name()))
                .map(right -> new Right(right.ours(), right.theirs()))
                .findFirst()
                .orElse(SPONSORS);
    }

    /** Whether these people may decide it together. */
    boolean isWith(Collection<Seat> deciders) {
        return isWith(Side.OURS, ours, deciders) && isWith(Side.THEIRS, theirs, deciders);
    }

    private static boolean isWith(
            Side side, Set<PartnershipRole> needed, Collection<Seat> deciders) {
        return needed.isEmpty()
                || deciders.stream()
                        .filter(seat -> seat.side() == side)
                        .anyMatch(seat -> seat.roles().stream().anyMatch(needed::contains));
    }
}
