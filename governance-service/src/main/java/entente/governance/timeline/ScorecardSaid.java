package entente.governance.timeline;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of {@code scorecard-events} to tell people how a supplier does: a tolerant record
 * per event.
 */
public sealed interface ScorecardSaid {

    UUID supplierId();

    @EventType("scorecard.published.v1")
    record Published(
            UUID supplierId, String period, @Nullable BigDecimal score, @Nullable String standing)
            implements ScorecardSaid {}

    @EventType("scorecard.accepted.v1")
    record Accepted(UUID supplierId, String period) implements ScorecardSaid {}

    @EventType("scorecard.disputed.v1")
    record Disputed(
            UUID supplierId, String period, @Nullable String criterion, @Nullable String metric)
            implements ScorecardSaid {}

    @EventType("scorecard.finalised.v1")
    record Finalised(
            UUID supplierId, String period, @Nullable BigDecimal score, @Nullable String standing)
            implements ScorecardSaid {}

    @EventType("scorecard.restated.v1")
    record Restated(
            UUID supplierId, String period, @Nullable BigDecimal score, @Nullable String standing)
            implements ScorecardSaid {}

    @EventType("scorecard.threshold-breached.v1")
    record Breached(UUID supplierId, String period, String code, String value, String threshold)
            implements ScorecardSaid {}

    @EventType("scorecard.target-exceeded.v1")
    record Exceeded(UUID supplierId, String period, String code, String value, String target)
            implements ScorecardSaid {}

    @EventType("scorecard.early-warning-raised.v1")
    record Warned(UUID supplierId, String period, String metric, @Nullable String value)
            implements ScorecardSaid {}

    @EventType("scorecard.target-missed.v1")
    record TargetMissed(
            UUID supplierId,
            String area,
            LocalDate dueOn,
            @Nullable String target,
            @Nullable String reached)
            implements ScorecardSaid {}

    @EventType("scorecard.forecast-exception-raised.v1")
    record ForecastException(UUID supplierId, String kind, String itemNumber)
            implements ScorecardSaid {}

    @EventType("scorecard.incentive-granted.v1")
    record IncentiveGranted(UUID supplierId, String period, String kind) implements ScorecardSaid {}
}
