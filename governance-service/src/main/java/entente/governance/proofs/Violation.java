package entente.governance.proofs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule was broken.
 *
 * @param check its code
 * @param stream in which the event lies that broke it
 * @param eventIds that event, then what else shows it
 * @param since when the event was recorded
 * @param position of the event
 */
public record Violation(
        String check,
        UUID supplierId,
        String stream,
        List<UUID> eventIds,
        String words,
        Instant since,
        long position) {

    public Violation {
        eventIds = List.copyOf(eventIds);
    }
}
