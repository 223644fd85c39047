package entente.governance.matters;

import entente.governance.calendar.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of what is open between the two sides. */
public sealed interface MatterState {

    /** The ids of all that were ever heard, so that hearing one twice makes one. */
    Set<UUID> seen();

    /**
     * There is no partnership: what is heard is held, the oldest first.
     *
     * @param partnershipId null with {@code supplierId}: nothing was heard yet
     */
    record Waiting(
            @Nullable UUID partnershipId,
            @Nullable UUID supplierId,
            List<Matter> held,
            Set<UUID> seen)
            implements MatterState {
        public Waiting {
            held = List.copyOf(held);
            seen = Set.copyOf(seen);
        }
    }

    /**
     * There is a partnership.
     *
     * @param open in the order in which they came
     * @param taken the meeting that deals with a matter
     */
    record Open(
            UUID partnershipId,
            UUID supplierId,
            Calendar calendar,
            List<Matter> open,
            Map<UUID, UUID> taken,
            Set<UUID> seen)
            implements MatterState {
        public Open {
            open = List.copyOf(open);
            taken = Map.copyOf(taken);
            seen = Set.copyOf(seen);
        }
    }
}
