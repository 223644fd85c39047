package entente.scorecard.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A score in one word. */
public enum Standing {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR;

    /**
     * From which score on each standing is given; every score from 0 to 100 has one.
     *
     * @param leastCoverage a score that stands on less weight with data has no standing
     */
    public record Scale(
            BigDecimal excellent, BigDecimal good, BigDecimal fair, BigDecimal leastCoverage) {

        public Scale {
            if (excellent.compareTo(good) < 0 || good.compareTo(fair) < 0) {
                throw new IllegalArgumentException(
                        "Excellent begins at or above good, good at or above fair");
            }
        }

        public static final Scale STANDARD =
                new Scale(
                        BigDecimal.valueOf(85),
                        BigDecimal.valueOf(70),
                        BigDecimal.valueOf(50),
                        BigDecimal.valueOf(50));

        @Nullable Standing of(@Nullable BigDecimal score, BigDecimal coverage) {
            if (score == null || coverage.compareTo(leastCoverage) < 0) {
                return null;
            }
            if (score.compareTo(excellent) >= 0) {
                return EXCELLENT;
            }
            if (score.compareTo(good) >= 0) {
                return GOOD;
            }
            return score.compareTo(fair) >= 0 ? FAIR : POOR;
        }
    }
}
