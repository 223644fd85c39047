package entente.governance.matters;

import entente.platform.EventType;
import java.util.List;
import java.util.UUID;

/** What of {@code innovation-events} is open between the sides. */
public sealed interface InnovationSignal {

    UUID supplierId();

    /** No new idea and no gate passed for so many days. */
    @EventType("innovation.stall-detected.v1")
    record StallDetected(UUID supplierId, int days, List<String> suspects)
            implements InnovationSignal {
        public StallDetected {
            suspects = List.copyOf(suspects);
        }
    }
}
