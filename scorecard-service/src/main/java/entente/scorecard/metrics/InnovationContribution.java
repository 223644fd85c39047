package entente.scorecard.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a supplier brings to innovation, in points: {@code min(100, 5 × ideas with feedback + 15 ×
 * prototypes + 30 × commercialised + 50 × min(1, validated value ÷ 1 % of spend))}. Brought over
 * one denominator, 1 % of spend, so that nothing is rounded. Without spend any validated value is
 * worth all of its 50 points; where all spend lacks a rate it is not known, and value adds nothing.
 */
public final class InnovationContribution {

    public static final String IDEAS = "ideas-with-feedback";
    public static final String PROTOTYPES = "prototypes-completed";
    public static final String COMMERCIALISED = "initiatives-commercialised";
    public static final String VALUE = "validated-value";

    /** That there is any innovation with the supplier: without it there is no data, not 0. */
    public static final String INNOVATING = "innovating";

    /** What it is made of, beside spend. */
    public static final Set<String> MEASURES =
            Set.of(IDEAS, PROTOTYPES, COMMERCIALISED, VALUE, INNOVATING);

    /** Before the reason why a fact of spend was left out: it is none of innovation. */
    static final String OF_SPEND = "spend-";

    private static final BigDecimal PER_IDEA = BigDecimal.valueOf(5);
    private static final BigDecimal PER_PROTOTYPE = BigDecimal.valueOf(15);
    private static final BigDecimal PER_COMMERCIALISED = BigDecimal.valueOf(30);
    private static final BigDecimal FOR_VALUE = BigDecimal.valueOf(50);
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private InnovationContribution() {}

    /**
     * The metric.
     *
     * @param spend in {@code currency}, with what of it had no rate
     * @param rates for the value, by the day of each entry
     */
    static MetricValue of(
            MetricDefinition metric,
            List<Observation> observed,
            Conversion.Sums spend,
            String currency,
            Rates rates) {
        MetricValue value = Observed.sum(metric, VALUE, observed, currency, rates);
        BigDecimal share = spend.amounts().getFirst().multiply(PERCENT);
        boolean unknown = share.signum() == 0 && !spend.excluded().isEmpty();
        Map<String, Long> excluded = new TreeMap<>(value.excluded());
        spend.excluded().forEach((reason, count) -> excluded.put(OF_SPEND + reason, count));
        long facts =
                observed.stream()
                                .filter(each -> MEASURES.contains(each.measure()))
                                .filter(each -> !each.measure().equals(VALUE))
                                .filter(each -> each.excluded() == null)
                                .count()
                        + (unknown ? 0 : value.facts());
        if (facts == 0) {
            return MetricValue.none(metric, value.facts() > 0 ? excluded : value.excluded());
        }
        BigDecimal things =
                PER_IDEA.multiply(count(IDEAS, observed))
                        .add(PER_PROTOTYPE.multiply(count(PROTOTYPES, observed)))
                        .add(PER_COMMERCIALISED.multiply(count(COMMERCIALISED, observed)));
        BigDecimal validated = unknown ? BigDecimal.ZERO : value.numerator().max(BigDecimal.ZERO);
        boolean free = share.signum() <= 0;
        BigDecimal denominator = free ? BigDecimal.ONE : share;
        BigDecimal ofValue = free ? BigDecimal.valueOf(validated.signum()) : validated.min(share);
        BigDecimal numerator =
                things.multiply(denominator)
                        .add(FOR_VALUE.multiply(ofValue))
                        .min(MOST.multiply(denominator));
        return MetricValue.ratio(metric, 1, numerator, denominator, facts, excluded);
    }

    private static BigDecimal count(String measure, List<Observation> observed) {
        return observed.stream()
                .filter(each -> each.measure().equals(measure) && each.excluded() == null)
                .map(Observation::numerator)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
