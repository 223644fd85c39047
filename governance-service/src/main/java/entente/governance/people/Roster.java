package entente.governance.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits at the table of a partnership now. */
public record Roster(List<Seat> seats) {

    /**
     * A person at the table.
     *
     * @param account under which the person acts here; null: none was tied yet
     */
    public record Seat(
            UUID personId, Side side, Set<PartnershipRole> roles, @Nullable String account) {

        public Seat {
            roles = Set.copyOf(roles);
        }

        public boolean has(PartnershipRole role) {
            return roles.contains(role);
        }

        /** An account that is the person's id needs no tie. */
        boolean isOf(String other) {
            return other.equals(account) || other.equals(personId.toString());
        }
    }

    public Roster {
        seats = List.copyOf(seats);
    }

    /** The seat of who acts under this account. */
    public Optional<Seat> of(String account) {
        return seats.stream().filter(seat -> seat.isOf(account)).findFirst();
    }

    public Optional<Seat> person(UUID id) {
        return seats.stream().filter(seat -> seat.personId.equals(id)).findFirst();
    }

    /** Who is the executive sponsor of a side. */
    public Optional<UUID> sponsor(Side side) {
        return seats.stream()
                .filter(seat -> seat.side == side && seat.has(PartnershipRole.SPONSOR))
                .map(Seat::personId)
                .findFirst();
    }
}
