package entente.governance.people;

import entente.governance.people.Roster.Seat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at the table.
 *
 * @param account under which the person acts; null: none, or not for this caller
 * @param since and {@code until}: from when to when the seat was taken; null where only the seat as
 *     it stands is told, {@code until} also while it is taken
 * @param successorId who took over when the seat was left; null: nobody in particular
 */
public record PersonProfile(
        UUID personId,
        Side side,
        List<PartnershipRole> roles,
        @Nullable String account,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable UUID successorId) {

    public PersonProfile {
        roles = List.copyOf(roles);
    }

    static PersonProfile of(Seat seat, boolean withAccount) {
        return new PersonProfile(
                seat.personId(),
                seat.side(),
                seat.roles().stream().sorted().toList(),
                withAccount ? seat.account() : null,
                null,
                null,
                null);
    }
}
