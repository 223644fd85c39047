package entente.governance.notifications;

import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Where somebody sits. */
public record Place(
        UUID partnershipId, UUID personId, Side side, Set<PartnershipRole> roles, Instant since) {
    public Place {
        roles = Set.copyOf(roles);
    }
}
