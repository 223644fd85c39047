package entente.scorecard.measuring;

import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.Figure;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a supplier's month, made from what was computed of it. */
final class Month {

    private Month() {}

    /**
     * The month that is judged on a day: the last one that ended so many days before at least,
     * since what was done in it is booked later.
     */
    static YearMonth judged(LocalDate today, int afterDays) {
        return YearMonth.from(today.minusDays(afterDays).plusDays(1)).minusMonths(1);
    }

    static Period period(YearMonth month) {
        return Period.containing(Period.Kind.MONTH, month);
    }

    /**
     * What others are told of it. Whoever hears it may show it to the supplier, so that nothing of
     * what is ours only is in it.
     */
    static MetricsMeasured told(Computed computed, LocalDate today) {
        return new MetricsMeasured(
                computed.supplier().id(),
                computed.period().toString(),
                computed.metrics().currency(),
                computed.metrics().values().values().stream()
                        .filter(value -> !value.metric().isOursOnly())
                        .map(Month::figure)
                        .toList(),
                today);
    }

    private static Figure figure(MetricValue value) {
        MetricDefinition metric = value.metric();
        boolean none = value.value() == null;
        return new Figure(
                metric.code(),
                metric.version(),
                metric.unit(),
                value.shownValue(),
                none ? null : MetricValue.plain(value.numerator()),
                none ? null : MetricValue.plain(value.denominator()),
                value.facts(),
                value.excluded());
    }

    /** Of each metric the newest version, by code. */
    static Map<String, MetricValue> newest(MetricValues.Result metrics) {
        Map<String, MetricValue> newest = new LinkedHashMap<>();
        for (MetricValue value : metrics.values().values()) {
            newest.merge(
                    value.metric().code(),
                    value,
                    (one, other) ->
                            one.metric().version() >= other.metric().version() ? one : other);
        }
        return newest;
    }

    /**
     * What the control chart of a metric finds in a month.
     *
     * @param currency of money
     * @param readings up to the month
     */
    static List<EarlyWarningRaised> findings(
            UUID supplier,
            YearMonth month,
            MetricDefinition metric,
            String currency,
            SortedMap<YearMonth, Control.Reading> readings) {
        Control.Judged judged = new Control(Charted.of(metric), readings).at(month);
        BigDecimal value = judged.value();
        BigDecimal mean = judged.mean();
        BigDecimal lower = judged.lower();
        BigDecimal upper = judged.upper();
        List<EarlyWarningRaised> findings = new ArrayList<>();
        if (value == null || mean == null || lower == null || upper == null) {
            return findings;
        }
        for (Signal signal : Signal.values()) {
            if (judged.signals().contains(signal)) {
                findings.add(
                        new EarlyWarningRaised(
                                supplier,
                                month.toString(),
                                metric.code(),
                                metric.version(),
                                metric.unit(),
                                metric.unit() == Unit.MONEY ? currency : null,
                                signal,
                                value,
                                mean,
                                lower,
                                upper,
                                judged.ewma(),
                                judged.months()));
            }
        }
        return findings;
    }

    /** What was measured, as its control chart takes it; null without data. */
    static Control.@Nullable Reading reading(
            MetricDefinition metric, @Nullable MetricValue measured) {
        return measured == null ? null : Charted.of(metric).reading(measured);
    }

    /** Money of a month is compared with that of months in the same currency only. */
    static boolean isComparable(MetricDefinition metric, String currency, Computed month) {
        return metric.unit() != Unit.MONEY || month.metrics().currency().equals(currency);
    }
}
