package entente.scorecard.scoring;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the scores. */
@Singleton
public class ScoringConfig {

    private final Standing.Scale standings;
    private final BigDecimal lateLineCostPerDay;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when the standings are not in order, the best first, or a
     *     late line costs less than nothing
     */
    ScoringConfig(
            @ConfigProperty(name = "entente.scorecard.standing.excellent", defaultValue = "85")
                    BigDecimal excellent,
            @ConfigProperty(name = "entente.scorecard.standing.good", defaultValue = "70")
                    BigDecimal good,
            @ConfigProperty(name = "entente.scorecard.standing.fair", defaultValue = "50")
                    BigDecimal fair,
            @ConfigProperty(name = "entente.scorecard.least-coverage", defaultValue = "50")
                    BigDecimal leastCoverage,
            @ConfigProperty(name = "entente.scorecard.late-line-cost-per-day", defaultValue = "50")
                    BigDecimal lateLineCostPerDay) {
        if (lateLineCostPerDay.signum() < 0) {
            throw new IllegalArgumentException("A late line costs nothing or more");
        }
        this.lateLineCostPerDay = lateLineCostPerDay;
        this.standings = new Standing.Scale(excellent, good, fair, leastCoverage);
    }

    /** What a late line costs a day, in the reporting currency. */
    BigDecimal lateLineCostPerDay() {
        return lateLineCostPerDay;
    }

    Standing.Scale standings() {
        return standings;
    }
}
