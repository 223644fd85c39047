package entente.governance.partnership;

import entente.platform.Ids;
import java.util.UUID;

/**
 * The id of a supplier's partnership: one for ever, however often it is opened and closed, so that
 * whoever hears of the supplier knows the partnership without asking.
 */
public final class PartnershipId {

    private static final UUID PARTNERSHIPS =
            UUID.fromString("9d2a5b0e-61c4-5f0b-8a37-4c1de0f2b9a6");

    private PartnershipId() {}

    public static UUID of(UUID supplierId) {
        return Ids.derived(PARTNERSHIPS, supplierId.toString());
    }
}
