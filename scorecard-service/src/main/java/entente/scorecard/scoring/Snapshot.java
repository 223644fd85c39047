package entente.scorecard.scoring;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.Scorecard.CriterionScore;
import entente.scorecard.scoring.Scorecard.MetricScore;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as it was published: shown so for ever, whatever comes to be known.
 *
 * @param completeness percent; null when nothing was heard
 * @param effective last day whose facts exist
 * @param position of the purchase log that it was computed from
 * @param knownAt by what was known then besides purchases
 * @param names under which purchase events spoke of the supplier
 * @param rates that amounts were converted by
 * @param adjustments that were in force
 * @param besides what its metrics look at beside order lines; null on those that were published
 *     before it was kept
 */
public record Snapshot(
        String templateId,
        int templateVersion,
        @Nullable BigDecimal score,
        @Nullable Standing standing,
        BigDecimal coverage,
        @Nullable BigDecimal completeness,
        long counted,
        long waiting,
        long quarantined,
        String currency,
        List<Criterion> criteria,
        LocalDate effective,
        long position,
        Instant knownAt,
        List<Name> names,
        List<UsedRate> rates,
        List<UUID> adjustments,
        @Nullable KeptFacts besides) {

    public Snapshot {
        criteria = List.copyOf(criteria);
        names = List.copyOf(names);
        rates = List.copyOf(rates);
        adjustments = List.copyOf(adjustments);
    }

    /** A scorecard to be kept. */
    public static Snapshot of(Computed of, Instant knownAt) {
        Scorecard card = of.scorecard();
        return new Snapshot(
                of.template().id(),
                of.template().version(),
                ScorecardBody.plain(card.score()),
                card.standing(),
                ScorecardBody.shown(card.coverage()),
                ScorecardBody.plain(of.completeness().percent()),
                of.completeness().counted(),
                of.completeness().waiting(),
                of.completeness().quarantined(),
                card.currency(),
                card.criteria().stream().map(Criterion::of).toList(),
                of.effective(),
                of.position(),
                knownAt,
                of.names().stream().sorted().map(Name::of).toList(),
                of.metrics().rates().stream()
                        .map(rate -> new UsedRate(rate.currency(), rate.validFrom(), rate.rate()))
                        .toList(),
                of.adjustments(),
                of.besides() == null ? null : KeptFacts.of(of.besides(), concerned(of)));
    }

    /** The metrics that it shows, and those that a formula among them is made of. */
    private static Set<MetricDefinition> concerned(Computed of) {
        Set<MetricDefinition> concerned = new HashSet<>();
        for (CriterionScore criterion : of.scorecard().criteria()) {
            for (MetricScore score : criterion.metrics()) {
                MetricDefinition metric = score.value().metric();
                concerned.add(metric);
                if (metric.rule() instanceof Rule.Formula formula) {
                    formula.uses()
                            .values()
                            .forEach(used -> concerned.add(of.metrics().of(used).metric()));
                }
            }
        }
        return concerned;
    }

    /** The same with other numbers, that these adjustments made of it. */
    Snapshot adjusted(Scorecard to, List<UUID> by) {
        return new Snapshot(
                templateId,
                templateVersion,
                ScorecardBody.plain(to.score()),
                to.standing(),
                ScorecardBody.shown(to.coverage()),
                completeness,
                counted,
                waiting,
                quarantined,
                to.currency(),
                to.criteria().stream().map(Criterion::of).toList(),
                effective,
                position,
                knownAt,
                names,
                rates,
                by,
                besides);
    }

    /** A metric's value as shown; null when it is not on the scorecard or has no data. */
    @Nullable String shownValue(MetricDefinition metric) {
        for (Criterion criterion : criteria) {
            for (Measured of : criterion.metrics()) {
                if (metric.key().equals(new MetricKey(of.code(), of.version()))) {
                    return of.value(new Catalogue(List.of(metric))).shownValue();
                }
            }
        }
        return null;
    }

    /** The rates that amounts were converted by, and no others. */
    Rates rates(String reportingCurrency) {
        return new Rates(
                reportingCurrency,
                rates.stream()
                        .map(rate -> new Rates.Rate(rate.currency(), rate.validFrom(), rate.rate()))
                        .toList());
    }

    /** Under which names purchase events spoke of the supplier. */
    Set<Party> parties() {
        return names.stream()
                .map(name -> Party.ofKey(name.system(), name.value()))
                .collect(Collectors.toSet());
    }

    /**
     * The scorecard that was kept.
     *
     * @param by the template that it was scored by
     * @param metrics every version that was ever known
     */
    Computed computed(Supplier supplier, Period period, Template by, Catalogue metrics) {
        List<CriterionScore> scores = new ArrayList<>();
        Map<MetricKey, MetricValue> values = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            Template.Criterion of =
                    by.criteria().stream()
                            .filter(each -> each.code().equals(criterion.code()))
                            .findFirst()
                            .orElseThrow();
            List<MetricScore> shown = new ArrayList<>();
            for (int i = 0; i < criterion.metrics().size(); i++) {
                Measured measured = criterion.metrics().get(i);
                MetricValue value = measured.value(metrics);
                values.put(value.metric().key(), value);
                shown.add(new MetricScore(of.metrics().get(i), value, measured.points()));
            }
            scores.add(new CriterionScore(of, criterion.score(), shown));
        }
        return new Computed(
                supplier,
                parties(),
                period,
                effective,
                null,
                by,
                new Scorecard(score, standing, coverage, currency, scores),
                new MetricValues.Result(
                        currency,
                        null,
                        values,
                        rates.stream()
                                .map(rate ->
                                        new Rates.Rate(
                                                rate.currency(), rate.validFrom(), rate.rate()))
                                .toList()),
                new Gathered.Completeness(counted, waiting, quarantined),
                adjustments,
                null,
                false,
                position);
    }

    /** A criterion with its weight of 100. */
    public record Criterion(
            String code,
            String name,
            BigDecimal weight,
            @Nullable BigDecimal score,
            List<Measured> metrics) {
        public Criterion {
            metrics = List.copyOf(metrics);
        }

        private static Criterion of(CriterionScore score) {
            return new Criterion(
                    score.criterion().code(),
                    score.criterion().name(),
                    ScorecardBody.shown(score.criterion().weight()),
                    ScorecardBody.plain(score.score()),
                    score.metrics().stream().map(Measured::of).toList());
        }
    }

    /**
     * A metric within a criterion.
     *
     * @param value not rounded; null without data
     */
    public record Measured(
            String code,
            int version,
            @Nullable BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal points,
            BigDecimal weight,
            long facts,
            SortedMap<String, Long> excluded) {
        public Measured {
            excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        }

        private static Measured of(MetricScore score) {
            MetricValue of = score.value();
            return new Measured(
                    of.metric().code(),
                    of.metric().version(),
                    of.value(),
                    of.numerator(),
                    of.denominator(),
                    ScorecardBody.plain(score.points()),
                    ScorecardBody.shown(score.measuredBy().weight()),
                    of.facts(),
                    of.excluded());
        }

        MetricValue value(Catalogue metrics) {
            return new MetricValue(
                    metrics.of(new MetricKey(code, version)),
                    value,
                    numerator,
                    denominator,
                    facts,
                    excluded);
        }
    }

    /** A name of the supplier; the system is empty for an own id. */
    public record Name(String system, String value) {
        private static Name of(Party party) {
            return new Name(party.systemKey(), party.valueKey());
        }
    }

    /** A rate into the reporting currency. */
    public record UsedRate(String currency, LocalDate validFrom, BigDecimal rate) {}
}
