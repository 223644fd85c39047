package entente.governance.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a partnership's roster. */
public sealed interface RosterCommand {

    /**
     * Gives a person a seat, or other roles on it.
     *
     * @param account to tie it to; null: as it is
     * @param byTheirs whether one of the partner's people asks, who seats the own side only
     */
    record Seat(
            UUID partnershipId,
            UUID supplierId,
            UUID personId,
            Side side,
            Set<PartnershipRole> roles,
            @Nullable String account,
            boolean byTheirs,
            String by)
            implements RosterCommand {
        public Seat {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * The partnership has this sponsor from now on.
     *
     * @param naming counts with the partnership; an older naming never replaces a newer one
     */
    record SeatSponsor(
            UUID partnershipId, UUID supplierId, Side side, UUID personId, int naming, String by)
            implements RosterCommand {}

    /** Says under which account a person acts. */
    record Tie(UUID personId, String account, boolean byTheirs, String by)
            implements RosterCommand {}

    /**
     * A person leaves.
     *
     * @param successorId who takes over what the person had; null: nobody in particular
     */
    record Unseat(
            UUID personId, @Nullable UUID successorId, String reason, boolean byTheirs, String by)
            implements RosterCommand {}
}
