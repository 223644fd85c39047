package entente.supplier.candidates;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who knows how ready a supplier is for a partnership. */
@FunctionalInterface
public interface ReadinessBook {

    /**
     * What an assessment came to.
     *
     * @param percent of readiness
     * @param ready whether it said so, a gap that is bridged included
     */
    record Level(BigDecimal percent, boolean ready) {}

    /** By the assessment completed last; null when there is none or it is not current any more. */
    @Nullable Level readiness(UUID supplier);
}
