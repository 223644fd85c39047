package entente.scorecard.whatif;

import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a supplier stands in a period: as now, or as it would. */
public record Stand(
        UUID supplierId, String name, @Nullable BigDecimal score, @Nullable Standing standing) {

    static Stand of(Computed computed) {
        return new Stand(
                computed.supplier().id(),
                computed.supplier().name(),
                computed.scorecard().score(),
                computed.scorecard().standing());
    }
}
