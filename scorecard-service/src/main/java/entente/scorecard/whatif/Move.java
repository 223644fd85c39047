package entente.scorecard.whatif;

import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier that would stand elsewhere than it does. */
public record Move(UUID supplierId, String name, Place from, Place to) {

    /**
     * Where a supplier stands among those compared.
     *
     * @param rank 1 is the best, equal scores share one; null without a score
     */
    public record Place(
            @Nullable BigDecimal score, @Nullable Integer rank, @Nullable Standing standing) {}

    /** By how much the score moves; zero where there is none before or after. */
    public BigDecimal distance() {
        return from.score == null || to.score == null
                ? BigDecimal.ZERO
                : to.score.subtract(from.score);
    }
}
