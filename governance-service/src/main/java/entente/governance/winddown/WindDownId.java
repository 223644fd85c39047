package entente.governance.winddown;

import entente.platform.Ids;
import java.util.UUID;

/** The id of a wind-down among those of its partnership. */
public final class WindDownId {

    private static final UUID WIND_DOWNS = UUID.fromString("c46f0e92-7b1d-5d38-8a05-1f93b7e2d640");

    private WindDownId() {}

    static UUID of(UUID partnershipId, int run) {
        return Ids.derived(WIND_DOWNS, partnershipId + "/" + run);
    }
}
