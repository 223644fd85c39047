package entente.scorecard.metrics;

import entente.scorecard.purchases.Measure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Computes every metric of a supplier and period from what was added up. */
public final class MetricValues {

    private static final long PERCENT = 100;
    private static final long MILLION = 1_000_000;

    private final Measured measured;
    private final Rates rates;
    private final Benchmarks benchmarks;
    private final Conversion money;

    private MetricValues(Measured measured, Rates rates, Benchmarks benchmarks) {
        this.measured = measured;
        this.rates = rates;
        this.benchmarks = benchmarks;
        this.money = Conversion.of(measured.now(), rates);
    }

    /**
     * All metrics of a period.
     *
     * @param currency of every money metric
     */
    public record Result(String currency, Map<Metric, MetricValue> values) {

        public Result {
            values = Collections.unmodifiableMap(new EnumMap<>(values));
        }

        public MetricValue of(Metric metric) {
            return Objects.requireNonNull(values.get(metric));
        }
    }

    public static Result of(Measured measured, Rates rates, Benchmarks benchmarks) {
        MetricValues metrics = new MetricValues(measured, rates, benchmarks);
        Map<Metric, MetricValue> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            values.put(metric, metrics.value(metric));
        }
        return new Result(metrics.money.currency(), values);
    }

    private MetricValue value(Metric metric) {
        return switch (metric) {
            case OTIF ->
                    MetricValue.ratio(
                            metric,
                            PERCENT,
                            sum(Measure.LINES_ON_TIME_IN_FULL),
                            sum(Measure.LINES_DUE),
                            count(Measure.LINES_DUE),
                            excluded("buyer-caused", Measure.LINES_BUYER_CAUSED));
            case FILL_RATE -> fillRate(metric);
            case LEAD_TIME_MEAN ->
                    MetricValue.ratio(
                            metric,
                            1,
                            sum(Measure.LEAD_DAYS),
                            sum(Measure.LEAD_LINES),
                            count(Measure.LEAD_LINES),
                            leadTimeExclusions());
            case LEAD_TIME_SIGMA -> leadTimeSigma(metric);
            case PPM ->
                    MetricValue.ratio(
                            metric,
                            MILLION,
                            sum(Measure.COUNTABLE_REJECTED),
                            sum(Measure.COUNTABLE_RECEIVED),
                            count(Measure.COUNTABLE_LINES),
                            excluded("not-countable-unit", Measure.NOT_COUNTABLE_LINES));
            case QUALITY_IMPROVEMENT -> qualityImprovement(metric);
            case PPV -> {
                Conversion.Sums sums = againstStandard();
                yield MetricValue.sum(
                        metric, difference(sums), sums.facts(), standardExclusions(sums));
            }
            case PPV_RATE -> {
                Conversion.Sums sums = againstStandard();
                yield MetricValue.ratio(
                        metric,
                        PERCENT,
                        difference(sums),
                        sums.amounts().get(1),
                        sums.facts(),
                        standardExclusions(sums));
            }
            case INVOICE_VARIANCE -> {
                Conversion.Sums sums =
                        money.sums(
                                measured.now(),
                                Measure.INVOICES,
                                Measure.INVOICED,
                                Measure.INVOICED_AT_ORDER_PRICE);
                yield MetricValue.sum(metric, difference(sums), sums.facts(), sums.excluded());
            }
            case MARKET_PREMIUM -> MarketPremium.of(measured.bought(), rates, benchmarks);
            case CONFIRMATION_TIME ->
                    MetricValue.ratio(
                            metric,
                            1,
                            sum(Measure.CONFIRMATION_DAYS),
                            sum(Measure.CONFIRMED_LINES),
                            count(Measure.CONFIRMED_LINES),
                            excluded(
                                    "not-confirmed",
                                    Measure.NOT_CONFIRMED,
                                    "negative-confirmation-time",
                                    Measure.CONFIRMATION_NEGATIVE));
            case COMPLAINT_RESOLUTION_TIME ->
                    MetricValue.ratio(
                            metric,
                            1,
                            sum(Measure.COMPLAINT_DAYS),
                            sum(Measure.COMPLAINTS_CLOSED),
                            count(Measure.COMPLAINTS_CLOSED),
                            excluded(
                                    "open",
                                    Measure.COMPLAINTS_OPEN,
                                    "negative-resolution-time",
                                    Measure.COMPLAINTS_NEGATIVE));
            case SPEND -> {
                Conversion.Sums sums =
                        money.sums(measured.now(), Measure.RECEIVED_LINES, Measure.SPEND);
                yield MetricValue.sum(
                        metric, sums.amounts().getFirst(), sums.facts(), sums.excluded());
            }
            // Fed by other services' events, none of which is heard of yet.
            case INNOVATION_CONTRIBUTION, ACTION_ITEMS_ON_TIME, ESCALATIONS_IN_SLA, TARGETS_MET ->
                    MetricValue.none(metric);
        };
    }

    private MetricValue fillRate(Metric metric) {
        Conversion.Sums sums =
                money.sums(
                        measured.now(),
                        Measure.LINES_DUE,
                        Measure.DELIVERED_BY_DUE_AMOUNT,
                        Measure.DUE_AMOUNT);
        Map<String, Long> excluded = excluded("buyer-caused", Measure.LINES_BUYER_CAUSED);
        excluded.putAll(sums.excluded());
        return MetricValue.ratio(
                metric,
                PERCENT,
                sums.amounts().get(0),
                sums.amounts().get(1),
                sums.facts(),
                excluded);
    }

    private MetricValue leadTimeSigma(Metric metric) {
        BigDecimal n = sum(Measure.LEAD_LINES);
        BigDecimal days = sum(Measure.LEAD_DAYS);
        BigDecimal numerator =
                n.multiply(sum(Measure.LEAD_DAYS_SQUARED)).subtract(days.multiply(days));
        BigDecimal denominator = n.multiply(n.subtract(BigDecimal.ONE));
        MetricValue variance =
                MetricValue.ratio(
                        metric,
                        1,
                        numerator,
                        denominator,
                        count(Measure.LEAD_LINES),
                        leadTimeExclusions());
        BigDecimal value = variance.value();
        return new MetricValue(
                metric,
                value == null ? null : value.sqrt(MetricValue.PRECISION),
                numerator,
                denominator,
                variance.facts(),
                variance.excluded());
    }

    /** (PPM before − PPM now) ÷ PPM before, brought over one denominator to stay exact. */
    private MetricValue qualityImprovement(Metric metric) {
        BigDecimal rejected = sum(Measure.COUNTABLE_REJECTED);
        BigDecimal received = sum(Measure.COUNTABLE_RECEIVED);
        BigDecimal rejectedBefore = Measured.sum(measured.previous(), Measure.COUNTABLE_REJECTED);
        BigDecimal receivedBefore = Measured.sum(measured.previous(), Measure.COUNTABLE_RECEIVED);
        BigDecimal denominator = rejectedBefore.multiply(received);
        return MetricValue.ratio(
                metric,
                PERCENT,
                denominator.subtract(rejected.multiply(receivedBefore)),
                denominator,
                count(Measure.COUNTABLE_LINES),
                excluded("not-countable-unit", Measure.NOT_COUNTABLE_LINES));
    }

    private Conversion.Sums againstStandard() {
        return money.sums(
                measured.now(),
                Measure.STANDARD_LINES,
                Measure.STANDARD_LINES_AT_ORDER_PRICE,
                Measure.STANDARD_LINES_AT_STANDARD_PRICE);
    }

    private Map<String, Long> standardExclusions(Conversion.Sums sums) {
        Map<String, Long> excluded = excluded("no-standard-price", Measure.NO_STANDARD_LINES);
        excluded.putAll(sums.excluded());
        return excluded;
    }

    private Map<String, Long> leadTimeExclusions() {
        Map<String, Long> excluded =
                excluded(
                        "negative-lead-time",
                        Measure.LEAD_NEGATIVE,
                        "not-complete",
                        Measure.LEAD_OPEN);
        excluded.putAll(excluded("no-order-date", Measure.LEAD_UNDATED));
        return excluded;
    }

    private static BigDecimal difference(Conversion.Sums sums) {
        return sums.amounts().get(0).subtract(sums.amounts().get(1));
    }

    private BigDecimal sum(Measure measure) {
        return Measured.sum(measured.now(), measure);
    }

    private long count(Measure measure) {
        return sum(measure).longValueExact();
    }

    private Map<String, Long> excluded(String reason, Measure measure) {
        Map<String, Long> excluded = new TreeMap<>();
        if (count(measure) > 0) {
            excluded.put(reason, count(measure));
        }
        return excluded;
    }

    private Map<String, Long> excluded(
            String reason, Measure measure, String otherReason, Measure otherMeasure) {
        Map<String, Long> excluded = excluded(reason, measure);
        excluded.putAll(excluded(otherReason, otherMeasure));
        return excluded;
    }
}
