package entente.governance.people;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of who sits at a partnership's table; the stream is named after the partnership. */
public sealed interface RosterEvent {

    Category<RosterEvent> CATEGORY = new Category<>("roster", RosterEvent.class);

    UUID partnershipId();

    UUID supplierId();

    UUID personId();

    /**
     * A person has a seat with exactly these roles, whatever it had before.
     *
     * @param account under which the person acts; null: none is tied
     * @param naming of the sponsor that led to it; null: something else did
     */
    @EventType("person-seated")
    record Seated(
            UUID partnershipId,
            UUID supplierId,
            UUID personId,
            Side side,
            Set<PartnershipRole> roles,
            @Nullable String account,
            @Nullable Integer naming,
            String by)
            implements RosterEvent {
        public Seated {
            roles = Set.copyOf(roles);
        }
    }

    @EventType("account-tied")
    record Tied(UUID partnershipId, UUID supplierId, UUID personId, String account, String by)
            implements RosterEvent {}

    /**
     * A person left.
     *
     * @param successorId who takes over; null: nobody in particular
     */
    @EventType("person-unseated")
    record Unseated(
            UUID partnershipId,
            UUID supplierId,
            UUID personId,
            @Nullable UUID successorId,
            String reason,
            String by)
            implements RosterEvent {}
}
