package entente.scorecard.purchases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to learn which order lines people corrected. */
public interface Corrections {

    /**
     * A correction in force.
     *
     * @param id of the decision behind it
     */
    record Made(UUID id, Correction correction) {}

    /** By the line's hash, the oldest first; null: by what is known now. */
    Map<UUID, List<Made>> at(@Nullable Instant asOf);

    /** The views it reads: nothing changed as long as they stand still. */
    List<String> views();
}
