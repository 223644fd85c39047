package entente.scorecard.scoring;

import entente.scorecard.metrics.Addends;
import entente.scorecard.metrics.Addends.Addend;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.LateCost;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Corrections;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.LineHistoryView.Question;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards of suppliers, made from sums as of now, or from the log as of an earlier knowledge.
 */
@Singleton
public class ScorecardView implements ScoreBook {

    private final PerformanceView performance;
    private final BasisView basis;
    private final MomentView moments;
    private final ObservationsView observations;
    private final Standing.Scale standings;
    private final BigDecimal lateLineCostPerDay;

    ScorecardView(
            PerformanceView performance,
            BasisView basis,
            MomentView moments,
            ObservationsView observations,
            ScoringConfig config) {
        this.performance = performance;
        this.basis = basis;
        this.moments = moments;
        this.observations = observations;
        this.standings = config.standings();
        this.lateLineCostPerDay = config.lateLineCostPerDay();
    }

    @Override
    public List<Computed> computed(
            Collection<Supplier> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            Assumption assumption) {
        Basis known = asOf == null ? basis.at(moments.now()) : basis.asOf(asOf, ids(suppliers));
        Question question =
                question(ids(suppliers), period, effective, asOf, known.known())
                        .without(assumption.without())
                        .tolerating(assumption.tolerances());
        PerformanceView.Answer answer =
                asOf == null
                        ? performance.askNow(question, known.is().baselines())
                        : performance.askLog(question, known.is().baselines());
        return compute(
                suppliers,
                question,
                known,
                answer,
                observations.of(question, asOf),
                true,
                assumption);
    }

    KnownSuppliers known(@Nullable Instant asOf) {
        return basis.known(asOf);
    }

    /** The scorecards of these suppliers by what is known now, in their order. */
    List<Computed> now(
            Collection<Supplier> suppliers,
            Period period,
            LocalDate effective,
            Basis known,
            Moment moment) {
        Question question = question(ids(suppliers), period, effective, null, known.known());
        return compute(
                suppliers,
                question,
                known,
                performance.ask(question, known.is().baselines(), moment),
                observations.of(question, null),
                false,
                Assumption.NONE);
    }

    /** The scorecards of these suppliers by what was known at an instant, in their order. */
    List<Computed> asOf(
            Instant asOf, Collection<Supplier> suppliers, Period period, LocalDate effective) {
        return computed(suppliers, period, effective, asOf, Assumption.NONE);
    }

    /** The scorecard of a supplier by what was known at an instant; null for an unknown one. */
    @Nullable Computed asOf(Instant asOf, UUID supplier, Period period, LocalDate effective) {
        Supplier asked = basis.known(asOf).supplier(supplier);
        return asked == null ? null : asOf(asOf, List.of(asked), period, effective).getFirst();
    }

    private LateCost late(Question question) {
        return LateCost.of(lateLineCostPerDay, question.effective(), question.period().end());
    }

    private static List<UUID> ids(Collection<Supplier> suppliers) {
        return suppliers.stream().map(Supplier::id).toList();
    }

    /**
     * Computes.
     *
     * @param whole with what it was made of, for those who keep it
     */
    private List<Computed> compute(
            Collection<Supplier> suppliers,
            Question question,
            Basis known,
            PerformanceView.Answer answer,
            Map<UUID, List<Observation>> observed,
            boolean whole,
            Assumption assumption) {
        Period period = question.period();
        List<Computed> computed = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            Template template = known.template(supplier, period);
            Gathered gathered =
                    answer.gathered()
                            .getOrDefault(
                                    supplier.id(), performance.nothing(supplier.id(), period));
            List<Observation> seen = observed.getOrDefault(supplier.id(), List.of());
            MetricValues.Result metrics =
                    MetricValues.of(
                            gathered.measured(seen),
                            known.rates(),
                            answer.benchmarks(),
                            late(question),
                            known.metrics());
            metrics = tolerated(metrics, supplier.id(), question, known, answer, assumption);
            Computed each =
                    new Computed(
                            supplier,
                            known.known().partiesOf(supplier.id()),
                            period,
                            question.effective(),
                            question.asOf(),
                            template,
                            Scorecard.of(template, metrics, standings),
                            metrics,
                            gathered.completeness(),
                            adjustments(question, supplier.id()),
                            whole
                                    ? new Besides(seen, known.is().baselines(), gathered.bought())
                                    : null,
                            gathered.dependsOnOthers(),
                            answer.position());
            computed.add(assumption.equals(Assumption.NONE) ? each : again(each, assumption));
        }
        return computed;
    }

    /** The metrics with those that are measured by other tolerances. */
    private MetricValues.Result tolerated(
            MetricValues.Result metrics,
            UUID supplier,
            Question question,
            Basis known,
            PerformanceView.Answer answer,
            Assumption assumption) {
        MetricValues.Result all = metrics;
        for (MetricDefinition metric : assumption.measured()) {
            if (metric.rule() instanceof Rule.Tolerated rule) {
                Gathered folded =
                        answer.tolerated()
                                .getOrDefault(rule.rules(), Map.of())
                                .getOrDefault(
                                        supplier, performance.nothing(supplier, question.period()));
                all =
                        all.and(
                                MetricValues.tolerated(
                                        metric,
                                        rule,
                                        folded.measured(List.of()),
                                        known.rates(),
                                        late(question)));
            }
        }
        return all;
    }

    /** The decisions behind corrections of the supplier's order lines. */
    private static List<UUID> adjustments(Question question, UUID supplier) {
        return question.corrections().values().stream()
                .flatMap(List::stream)
                .filter(made ->
                        supplier.equals(
                                question.known().supplierOf(new Party.Supplier(made.supplier()))))
                .map(Corrections.Made::id)
                .sorted()
                .toList();
    }

    @Override
    public Computed again(Computed of, Assumption assumption) {
        Template template = assumption.instead(of.template());
        MetricValues.Result metrics = of.metrics().with(assumption.measured());
        return new Computed(
                of.supplier(),
                of.names(),
                of.period(),
                of.effective(),
                of.asOf(),
                template,
                Scorecard.of(template, metrics, standings),
                metrics,
                of.completeness(),
                of.adjustments(),
                of.besides(),
                of.dependsOnOthers(),
                of.position());
    }

    @Override
    public Map<UUID, UUID> owners(Set<UUID> events, @Nullable Instant asOf) {
        return performance.owners(events, asOf, basis.known(asOf));
    }

    @Override
    public Catalogue metrics(@Nullable Instant asOf) {
        return basis.catalogue(asOf);
    }

    /**
     * The facts behind a scorecard that are no purchases, by day.
     *
     * @param metric only those that it looks at; null: all
     */
    List<Observation> observed(
            UUID supplier,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            @Nullable MetricDefinition metric) {
        Question question = question(List.of(supplier), period, effective, asOf, basis.known(asOf));
        return observations.of(question, asOf).getOrDefault(supplier, List.of()).stream()
                .filter(each -> metric == null || metric.looksAt(each))
                .toList();
    }

    /**
     * The order lines behind a scorecard, by due date.
     *
     * @param metric only those that it looks at; null: all
     * @param outcome only those that stand so against their due date; null: all
     */
    Facts facts(
            UUID supplier,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            @Nullable MetricDefinition metric,
            @Nullable Delivery outcome) {
        return facts(
                question(List.of(supplier), period, effective, asOf, basis.known(asOf)),
                metric,
                outcome,
                basis.baselines(asOf),
                basis.rates(asOf));
    }

    /** The same as they were when the scorecard was published: its names, rates and events. */
    Facts facts(
            UUID supplier,
            Period period,
            Snapshot then,
            @Nullable MetricDefinition metric,
            @Nullable Delivery outcome) {
        return facts(
                asked(supplier, period, then, then.adjustments()),
                metric,
                outcome,
                baselines(then),
                then.rates(performance.reportingCurrency()));
    }

    /**
     * What counts in another way than when the scorecard was published.
     *
     * @param shared whether that depends on who other suppliers are
     */
    record LateLines(List<LateFacts.Late> lines, boolean shared) {}

    /**
     * Finds it.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    LateLines late(
            UUID supplier,
            Period period,
            Snapshot published,
            LocalDate effective,
            @Nullable Instant asOf) {
        Question then = asked(supplier, period, published, published.adjustments());
        Question now = question(List.of(supplier), period, effective, asOf, basis.known(asOf));
        PerformanceView.Compared lines = performance.compared(then, published.position(), now);
        return new LateLines(
                LateFacts.of(period, at(lines.then(), then), at(lines.now(), now)), lines.shared());
    }

    private static LateFacts.At at(List<FoldedLine> lines, Question of) {
        return new LateFacts.At(lines, line -> made(line, of));
    }

    private static List<Corrections.Made> made(FoldedLine line, Question of) {
        return of.made(line.line(), LineHistoryView.owner(line, of.known()));
    }

    /** What people had set prices to when the scorecard was published, as far as it matters. */
    private List<MarketBaseline> baselines(Snapshot then) {
        return then.besides() == null
                ? basis.baselines(then.knownAt())
                : then.besides().baselines();
    }

    /** The facts behind a published scorecard that are no purchases, as they were, by day. */
    List<Observation> observed(
            UUID supplier, Period period, Snapshot then, @Nullable MetricDefinition metric) {
        return then.besides() == null
                ? observed(supplier, period, then.effective(), then.knownAt(), metric)
                : then.besides().observed().stream()
                        .filter(each -> metric == null || metric.looksAt(each))
                        .toList();
    }

    private Question asked(
            UUID supplier, Period period, Snapshot then, Collection<UUID> adjustments) {
        KnownSuppliers known = basis.known(then.knownAt()).named(supplier, then.parties());
        List<UUID> one = List.of(supplier);
        return new Question(
                one,
                period,
                then.effective(),
                null,
                then.position(),
                known,
                basis.corrections(adjustments));
    }

    private Question question(
            List<UUID> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            KnownSuppliers known) {
        return new Question(
                suppliers,
                period,
                effective,
                asOf,
                known,
                basis.corrections(asOf, suppliers, known));
    }

    @Override
    public @Nullable LineFacts line(UUID supplier, UUID factId) {
        return performance.line(supplier, factId, basis.known(null));
    }

    @Override
    public boolean hasFact(UUID supplier, Period period, Snapshot published, String factId) {
        Question then = asked(supplier, period, published, published.adjustments());
        Question now =
                question(
                        List.of(supplier), period, FoldedLine.END_OF_TIME, null, basis.known(null));
        UUID line = line(factId);
        return isObserved(factId, observed(supplier, period, published, null))
                || isObserved(factId, observations.of(now, null).getOrDefault(supplier, List.of()))
                || (line != null && (hasLine(line, then) || hasLine(line, now)));
    }

    private static boolean isObserved(String factId, List<Observation> observed) {
        return observed.stream().anyMatch(each -> each.factId().equals(factId));
    }

    private boolean hasLine(UUID hash, Question question) {
        FoldedLine line = performance.line(question, hash);
        return line != null && FactBody.isIn(line, question.period());
    }

    /** An order line's id; null for what has another form. */
    private static @Nullable UUID line(String factId) {
        try {
            return UUID.fromString(factId);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public Snapshot adjusted(
            Supplier supplier,
            Period period,
            Snapshot published,
            List<UUID> adjustments,
            Template by) {
        Catalogue metrics = basis.catalogue(null);
        MetricValues.Result values =
                Resettled.of(
                        published,
                        again(supplier, period, published, published.adjustments(), by),
                        again(supplier, period, published, adjustments, by),
                        metrics);
        return published.adjusted(Scorecard.of(by, values, standings), adjustments);
    }

    /** Its metrics by the facts, names, rates and prices of then. */
    private MetricValues.Result again(
            Supplier supplier,
            Period period,
            Snapshot published,
            Collection<UUID> adjustments,
            Template by) {
        Question question = asked(supplier.id(), period, published, adjustments);
        List<MarketBaseline> prices = baselines(published);
        Basis then =
                Basis.after(
                        null,
                        new Basis.Known(
                                question.known(),
                                (_, _) -> by,
                                published.rates(performance.reportingCurrency()),
                                basis.catalogue(null),
                                prices,
                                Map.of()));
        return compute(
                        List.of(supplier),
                        question,
                        then,
                        performance.askLog(question, prices),
                        Map.of(supplier.id(), observed(supplier.id(), period, published, null)),
                        false,
                        Assumption.NONE)
                .getFirst()
                .metrics();
    }

    private Facts facts(
            Question question,
            @Nullable MetricDefinition metric,
            @Nullable Delivery outcome,
            List<MarketBaseline> baselines,
            Rates rates) {
        UUID supplier = question.suppliers().iterator().next();
        Period period = question.period();
        PerformanceView.Lines found = performance.lines(question, metric, baselines);
        List<FoldedLine> all =
                found.lines().stream().filter(line -> FactBody.isIn(line, period)).toList();
        Addends addends =
                metric == null
                        ? null
                        : new Addends(
                                metric,
                                performance.measured(supplier, period, all),
                                rates,
                                found.benchmarks(),
                                late(question));
        List<FoldedLine> shown =
                all.stream()
                        .filter(line -> metric == null || FactBody.concerns(line, metric, period))
                        .filter(line ->
                                outcome == null || FactBody.facts(line).delivery() == outcome)
                        .sorted(FactBody.ORDER.items())
                        .toList();
        return new Facts(
                shown,
                line ->
                        addends == null
                                ? null
                                : addends.of(performance.measured(supplier, period, List.of(line))),
                question);
    }

    /**
     * Order lines, and what each adds to the metric that was asked for.
     *
     * @param adds null for a line when no metric was asked for
     */
    record Facts(
            List<FoldedLine> lines,
            Function<FoldedLine, @Nullable Addend> adds,
            Question question) {

        FactBody.Fact body(FoldedLine line, LocalDate effective) {
            return FactBody.of(line, effective, adds.apply(line), made(line, question));
        }
    }
}
