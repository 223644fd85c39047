package entente.governance.heard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier's scorecards, as scorecard-service told them. */
public interface ScoreBook {

    /**
     * A scorecard as it stands.
     *
     * @param version of its stream when it was told last
     * @param score null when nothing was measured
     * @param standing of the score, e.g. GOOD; null likewise
     * @param status PUBLISHED, DISPUTED or FINAL
     * @param publishedOn when it was published first
     */
    record Shown(
            String period,
            int version,
            @Nullable BigDecimal score,
            @Nullable String standing,
            String status,
            LocalDate publishedOn) {}

    /** The earliest published first. */
    List<Shown> scorecards(UUID supplierId);
}
