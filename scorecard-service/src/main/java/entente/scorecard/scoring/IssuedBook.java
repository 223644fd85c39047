package entente.scorecard.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to learn which scorecards were published, and how. */
public interface IssuedBook {

    /**
     * The published scorecard; null while it is provisional.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    @Nullable Issued of(UUID supplier, Period period, @Nullable Instant asOf);

    /** All published scorecards of a period now, by supplier; the same object while it is so. */
    Map<UUID, IssuedLine> of(Period period);
}
