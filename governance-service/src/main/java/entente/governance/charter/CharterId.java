package entente.governance.charter;

import entente.platform.Ids;
import java.util.UUID;

/** The id of the charter of an opening of a partnership. */
public final class CharterId {

    private static final UUID CHARTERS = UUID.fromString("b7f5a3d2-0c8e-5f6a-9e14-7a3b60d95c21");

    private CharterId() {}

    public static UUID of(UUID partnershipId, int opening) {
        return Ids.derived(CHARTERS, partnershipId + "/" + opening);
    }
}
