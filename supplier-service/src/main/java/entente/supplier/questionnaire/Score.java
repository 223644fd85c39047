package entente.supplier.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Points earned of those that could be earned. */
public record Score(int points, int reachable) {

    static final Score NONE = new Score(0, 0);

    Score plus(Score other) {
        return new Score(points + other.points, reachable + other.reachable);
    }

    /** Per cent, 0 to 100, two decimals; null when nothing could be earned. */
    public @Nullable BigDecimal share() {
        return reachable == 0
                ? null
                : BigDecimal.valueOf(points)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(reachable), 2, RoundingMode.HALF_UP);
    }
}
