package entente.governance.heard;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code scorecard-events} about published scorecards. */
public sealed interface ScorecardTold {

    UUID supplierId();

    String period();

    /** Version of the scorecard's stream. */
    int aggregateVersion();

    @EventType("scorecard.published.v1")
    record Published(
            UUID supplierId,
            String period,
            int aggregateVersion,
            @Nullable BigDecimal score,
            @Nullable String standing)
            implements ScorecardTold {}

    @EventType("scorecard.disputed.v1")
    record Disputed(UUID supplierId, String period, int aggregateVersion)
            implements ScorecardTold {}

    @EventType("scorecard.finalised.v1")
    record Finalised(
            UUID supplierId,
            String period,
            int aggregateVersion,
            @Nullable BigDecimal score,
            @Nullable String standing)
            implements ScorecardTold {}

    @EventType("scorecard.restated.v1")
    record Restated(
            UUID supplierId,
            String period,
            int aggregateVersion,
            @Nullable BigDecimal score,
            @Nullable String standing)
            implements ScorecardTold {}
}
