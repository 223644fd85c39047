package entente.governance.kickoff;

import entente.platform.Ids;
import java.util.UUID;

/** The id of the workshop with which an opening of a partnership begins. */
public final class WorkshopId {

    private static final UUID WORKSHOPS = UUID.fromString("5c0e7c1d-93aa-5d1b-b6d4-2f8e01a7c35b");

    private WorkshopId() {}

    public static UUID of(UUID partnershipId, int opening) {
        return Ids.derived(WORKSHOPS, partnershipId + "/" + opening);
    }
}
