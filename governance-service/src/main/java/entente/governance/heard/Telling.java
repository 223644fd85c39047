package entente.governance.heard;

import entente.governance.heard.MeasureTold.MetricsMeasured;
import entente.governance.heard.MeasureTold.Published;
import entente.governance.heard.MeasureTold.TargetExceeded;
import entente.governance.heard.MeasureTold.ThresholdBreached;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that one event tells.
 *
 * @param whole whether a code of this level that is absent has no value in the period
 */
public record Telling(String level, String period, boolean whole, Map<String, BigDecimal> values) {

    public static final String METRIC = "METRIC";
    public static final String CRITERION = "CRITERION";

    public Telling {
        values = Map.copyOf(values);
    }

    public static Telling of(MeasureTold told) {
        return switch (told) {
            case MetricsMeasured e -> {
                Map<String, BigDecimal> values = new TreeMap<>();
                for (MeasureTold.Metric metric : e.metrics()) {
                    put(values, metric.code(), metric.value());
                }
                yield new Telling(METRIC, e.period(), true, values);
            }
            case Published e -> {
                Map<String, BigDecimal> values = new TreeMap<>();
                for (MeasureTold.Criterion criterion : e.criteria()) {
                    put(values, criterion.code(), criterion.score());
                }
                yield new Telling(CRITERION, e.period(), true, values);
            }
            case ThresholdBreached e ->
                    new Telling(e.level(), e.period(), false, Map.of(e.code(), e.value()));
            case TargetExceeded e ->
                    new Telling(e.level(), e.period(), false, Map.of(e.code(), e.value()));
        };
    }

    private static void put(
            Map<String, BigDecimal> values, String code, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(code, value);
        }
    }
}
