package entente.governance.heard;

import entente.platform.EventType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code scorecard-events} about the values of metrics and criteria. */
public sealed interface MeasureTold {

    UUID supplierId();

    String period();

    /** Grows with every telling of the same aggregate. */
    int aggregateVersion();

    /** The supplier's metrics of a month; one that is absent has no value. */
    @EventType("scorecard.metrics-measured.v1")
    record MetricsMeasured(
            UUID supplierId, String period, int aggregateVersion, List<Metric> metrics)
            implements MeasureTold {
        public MetricsMeasured {
            metrics = List.copyOf(metrics);
        }
    }

    record Metric(String code, @Nullable BigDecimal value) {}

    /** The criteria of a published scorecard; one without a score had no data. */
    @EventType("scorecard.published.v1")
    record Published(UUID supplierId, String period, int aggregateVersion, List<Criterion> criteria)
            implements MeasureTold {
        public Published {
            criteria = List.copyOf(criteria);
        }
    }

    record Criterion(String code, @Nullable BigDecimal score) {}

    /** Worse than a threshold; {@code level} is METRIC or CRITERION. */
    @EventType("scorecard.threshold-breached.v1")
    record ThresholdBreached(
            UUID supplierId,
            String period,
            int aggregateVersion,
            String level,
            String code,
            BigDecimal value)
            implements MeasureTold {}

    /** Better than a target; {@code level} is METRIC or CRITERION. */
    @EventType("scorecard.target-exceeded.v1")
    record TargetExceeded(
            UUID supplierId,
            String period,
            int aggregateVersion,
            String level,
            String code,
            BigDecimal value)
            implements MeasureTold {}
}
