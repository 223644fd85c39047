package entente.scorecard.metrics;

import entente.scorecard.purchases.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The metrics that are calculated from sums over order lines. */
final class LineMetrics {

    private static final long PERCENT = 100;
    private static final long MILLION = 1_000_000;

    private final Measured measured;
    private final Benchmarks benchmarks;
    private final Conversion money;
    private final Conversion premium;
    private final LateCost late;

    /**
     * Calculates in currencies that are given.
     *
     * @param premium for the comparison with market prices
     * @param late what lines cost that are late
     */
    LineMetrics(
            Measured measured,
            Benchmarks benchmarks,
            Conversion money,
            Conversion premium,
            LateCost late) {
        this.measured = measured;
        this.benchmarks = benchmarks;
        this.money = money;
        this.premium = premium;
        this.late = late;
    }

    MetricValue calculated(MetricDefinition metric, Metric calculation) {
        return switch (calculation) {
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
            case MARKET_PREMIUM -> MarketPremium.of(metric, measured.bought(), premium, benchmarks);
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
                Conversion.Sums sums = spend();
                yield MetricValue.sum(
                        metric, sums.amounts().getFirst(), sums.facts(), sums.excluded());
            }
            case COMMITS_PAST_DUE ->
                    MetricValue.ratio(
                            metric,
                            PERCENT,
                            sum(Measure.LINES_COMMIT_PAST_DUE),
                            sum(Measure.LINES_DUE),
                            count(Measure.LINES_DUE),
                            excluded("buyer-caused", Measure.LINES_BUYER_CAUSED));
            // Without what else was paid: TcoIndex
            case TCO_INDEX -> TcoIndex.ofLines(metric, measured.now(), money, late);
            // Of order lines it needs the spend only: InnovationContribution
            case INNOVATION_CONTRIBUTION -> MetricValue.none(metric, Map.of());
        };
    }

    /** Σ received × order price. */
    Conversion.Sums spend() {
        return money.sums(measured.now(), Measure.RECEIVED_LINES, Measure.SPEND);
    }

    private MetricValue fillRate(MetricDefinition metric) {
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

    private MetricValue leadTimeSigma(MetricDefinition metric) {
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

    /**
     * What is added up to the metric, one fact's part of it after the other: days themselves where
     * a deviation is computed from them, and rejected of received where two periods are compared.
     */
    MetricValue addend(MetricDefinition metric, Metric calculation) {
        return switch (calculation) {
            case LEAD_TIME_SIGMA -> calculated(metric, Metric.LEAD_TIME_MEAN);
            case QUALITY_IMPROVEMENT -> calculated(metric, Metric.PPM);
            default -> calculated(metric, calculation);
        };
    }

    /** (PPM before − PPM now) ÷ PPM before, brought over one denominator to stay exact. */
    private MetricValue qualityImprovement(MetricDefinition metric) {
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
