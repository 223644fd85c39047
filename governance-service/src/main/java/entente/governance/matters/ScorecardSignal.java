package entente.governance.matters;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of {@code scorecard-events} is open between the sides, or no longer. */
public sealed interface ScorecardSignal {

    UUID supplierId();

    /** Of a published scorecard; {@code code} is that of a metric or criterion. */
    @EventType("scorecard.threshold-breached.v1")
    record ThresholdBreached(
            UUID supplierId,
            String period,
            String code,
            BigDecimal value,
            BigDecimal threshold,
            String better)
            implements ScorecardSignal {}

    @EventType("scorecard.early-warning-raised.v1")
    record EarlyWarning(UUID supplierId, String period, String metric, @Nullable BigDecimal value)
            implements ScorecardSignal {}

    @EventType("scorecard.disputed.v1")
    record Disputed(UUID supplierId, String period, @Nullable String criterion)
            implements ScorecardSignal {}

    @EventType("scorecard.finalised.v1")
    record Finalised(UUID supplierId, String period) implements ScorecardSignal {}

    @EventType("scorecard.target-missed.v1")
    record TargetMissed(
            UUID supplierId,
            UUID targetId,
            String area,
            @Nullable BigDecimal target,
            @Nullable BigDecimal reached)
            implements ScorecardSignal {}
}
