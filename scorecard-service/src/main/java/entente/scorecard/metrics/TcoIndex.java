package entente.scorecard.metrics;

import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a supplier costs for each unit of money that is paid to it: {@code (spend + Σ rejected ×
 * price + late days × cost of a day + confirmed lines of switching and investment) ÷ spend}. A
 * cheap price and a cheap supplier are told apart by it; without spend there is none.
 */
final class TcoIndex {

    static final Set<String> MEASURES = Set.of(Observation.SWITCHING, Observation.INVESTMENT);

    private TcoIndex() {}

    /** The part of order lines; one whose amounts lack a rate is left out with all it costs. */
    static MetricValue ofLines(
            MetricDefinition metric,
            Map<TotalsKey, Totals> totals,
            Conversion money,
            LateCost late) {
        Conversion.Sums sums =
                money.sums(
                        totals,
                        Measure.RECEIVED_LINES,
                        Measure.SPEND,
                        Measure.REJECTED_AMOUNT,
                        Measure.LATE_DAYS,
                        Measure.LATE_OPEN_LINES,
                        Measure.LATE_OPEN_DUE_DAYS);
        BigDecimal spend = sums.amounts().get(0);
        BigDecimal days =
                sums.amounts()
                        .get(3)
                        .multiply(BigDecimal.valueOf(late.effective().toEpochDay()))
                        .subtract(sums.amounts().get(4))
                        .add(sums.amounts().get(2));
        Map<String, Long> excluded = new HashMap<>(sums.excluded());
        money.sums(totals, Measure.LATE_OPEN_LINES, Measure.SPEND)
                .excluded()
                .forEach((reason, count) -> add(excluded, "open-line-" + reason, count));
        add(
                excluded,
                "buyer-caused",
                Measured.sum(totals, Measure.LINES_BUYER_CAUSED).longValueExact());
        BigDecimal cost = money.ofReporting(days.multiply(late.perDay()), late.convertedOn());
        if (cost == null && days.signum() > 0) {
            add(
                    excluded,
                    "late-rate-missing",
                    Measured.sum(totals, Measure.LINES_DUE)
                            .subtract(Measured.sum(totals, Measure.LINES_ON_TIME_IN_FULL))
                            .longValueExact());
        }
        BigDecimal numerator =
                spend.add(sums.amounts().get(1)).add(cost == null ? BigDecimal.ZERO : cost);
        return MetricValue.ratio(metric, 1, numerator, spend, sums.facts(), excluded);
    }

    /** The whole: with what else was paid for the supplier, by the rate of its day. */
    static MetricValue of(
            MetricValue ofLines, List<Observation> observed, String currency, Rates rates) {
        BigDecimal numerator = ofLines.numerator();
        long facts = ofLines.facts();
        Map<String, Long> excluded = new TreeMap<>(ofLines.excluded());
        for (String measure : MEASURES) {
            MetricValue costs = Observed.sum(ofLines.metric(), measure, observed, currency, rates);
            numerator = numerator.add(costs.numerator());
            facts += costs.facts();
            costs.excluded().forEach((reason, count) -> add(excluded, "cost-" + reason, count));
        }
        return MetricValue.ratio(
                ofLines.metric(), 1, numerator, ofLines.denominator(), facts, excluded);
    }

    private static void add(Map<String, Long> excluded, String reason, long count) {
        if (count != 0) {
            excluded.merge(reason, count, Long::sum);
        }
    }
}
