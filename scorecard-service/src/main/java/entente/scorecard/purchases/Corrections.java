package entente.scorecard.purchases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to learn which order lines people corrected. */
public interface Corrections {

    /**
     * A correction in force.
     *
     * @param id of the decision behind it
     * @param supplier whose line it is, be it one that was merged since
     * @param line hash of the order line
     * @param reason as who proposed it gave it
     */
    record Made(UUID id, UUID supplier, UUID line, Correction correction, String reason) {}

    /** Those in force by what was known then, the oldest first; null: by what is known now. */
    List<Made> at(@Nullable Instant asOf);

    /** These decisions, whether they are in force or not. */
    List<Made> of(Collection<UUID> decisions);

    /** The views it reads: nothing changed as long as they stand still. */
    List<String> views();
}
