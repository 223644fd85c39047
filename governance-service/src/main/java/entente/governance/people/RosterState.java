package entente.governance.people;

import entente.governance.people.Roster.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where. */
public sealed interface RosterState {

    /** Nobody ever had a seat. */
    record Absent() implements RosterState {}

    /**
     * The seats in the order in which they were taken.
     *
     * @param namings which naming of a sponsor counts on each side
     */
    record Table(
            UUID partnershipId, UUID supplierId, List<Sitting> sittings, Map<Side, Integer> namings)
            implements RosterState {

        public Table {
            sittings = List.copyOf(sittings);
            namings = Map.copyOf(namings);
        }

        Optional<Sitting> person(UUID id) {
            return sittings.stream().filter(s -> s.seat.personId().equals(id)).findFirst();
        }

        Optional<Sitting> sponsor(Side side) {
            return sittings.stream()
                    .filter(s -> s.seat.side() == side && s.seat.has(PartnershipRole.SPONSOR))
                    .findFirst();
        }
    }

    /**
     * A seat.
     *
     * @param tiedBy who tied its account; null: nobody did
     */
    record Sitting(Seat seat, @Nullable String tiedBy) {

        /** Whether somebody tied the own account, which a sponsor's must not be. */
        boolean isTiedByItself() {
            return tiedBy != null && tiedBy.equals(seat.account());
        }
    }

    /** The roster as others use it. */
    default Roster roster() {
        return switch (this) {
            case Absent _ -> new Roster(List.of());
            case Table table -> new Roster(table.sittings.stream().map(Sitting::seat).toList());
        };
    }
}
