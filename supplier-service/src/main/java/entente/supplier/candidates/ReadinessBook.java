package entente.supplier.candidates;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who knows how ready a supplier is for a partnership. */
@FunctionalInterface
public interface ReadinessBook {

    /** Percent by the latest completed assessment; null when there is none. */
    @Nullable BigDecimal readiness(UUID supplier);
}
