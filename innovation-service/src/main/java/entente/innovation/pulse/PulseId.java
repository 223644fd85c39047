package entente.innovation.pulse;

import entente.platform.Ids;
import java.util.UUID;

/** The id of what a partnership plans to bring: one per supplier, known without asking. */
public final class PulseId {

    private static final UUID ROADMAPS = UUID.fromString("5f2b0c9e-8f0e-5d0a-9a53-7d1c64be2f11");

    private PulseId() {}

    public static UUID of(UUID supplierId) {
        return Ids.derived(ROADMAPS, supplierId.toString());
    }
}
