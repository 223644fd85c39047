package entente.scorecard.scoring;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the scores. */
@Singleton
public class ScoringConfig {

    private final Standing.Scale standings;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when the standings are not in order, the best first
     */
    ScoringConfig(
            @ConfigProperty(name = "entente.scorecard.standing.excellent", defaultValue = "85")
                    BigDecimal excellent,
            @ConfigProperty(name = "entente.scorecard.standing.good", defaultValue = "70")
                    BigDecimal good,
            @ConfigProperty(name = "entente.scorecard.standing.fair", defaultValue = "50")
                    BigDecimal fair,
            @ConfigProperty(name = "entente.scorecard.least-coverage", defaultValue = "50")
                    BigDecimal leastCoverage) {
        this.standings = new Standing.Scale(excellent, good, fair, leastCoverage);
    }

    Standing.Scale standings() {
        return standings;
    }
}
