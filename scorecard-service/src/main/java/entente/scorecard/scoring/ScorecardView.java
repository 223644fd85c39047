package entente.scorecard.scoring;

import entente.scorecard.metrics.Addends;
import entente.scorecard.metrics.Addends.Addend;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MetricDefinition;
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
                        .without(assumption.without());
        PerformanceView.Answer answer =
                asOf == null
                        ? performance.askNow(question, known.is().baselines())
                        : performance.askLog(question, known.is().baselines());
        return compute(suppliers, question, known, answer, asOf, assumption);
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
                null,
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

    private static List<UUID> ids(Collection<Supplier> suppliers) {
        return suppliers.stream().map(Supplier::id).toList();
    }

    private List<Computed> compute(
            Collection<Supplier> suppliers,
            Question question,
            Basis known,
            PerformanceView.Answer answer,
            @Nullable Instant knownAt,
            Assumption assumption) {
        Period period = question.period();
        Map<UUID, List<Observation>> observed = observations.of(question, knownAt);
        List<Computed> computed = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            Template template = known.template(supplier, period);
            Gathered gathered =
                    answer.gathered()
                            .getOrDefault(
                                    supplier.id(), performance.nothing(supplier.id(), period));
            MetricValues.Result metrics =
                    MetricValues.of(
                            gathered.measured(observed.getOrDefault(supplier.id(), List.of())),
                            known.rates(),
                            answer.benchmarks(),
                            known.metrics());
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
                            gathered.dependsOnOthers(),
                            answer.position());
            computed.add(assumption.equals(Assumption.NONE) ? each : again(each, assumption));
        }
        return computed;
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
                asked(supplier, period, then),
                metric,
                outcome,
                basis.baselines(then.knownAt()),
                then.rates(performance.reportingCurrency()));
    }

    /** What counts in another way now than when the scorecard was published. */
    List<LateFacts.Late> late(UUID supplier, Period period, Snapshot then, LocalDate today) {
        return LateFacts.of(
                facts(supplier, period, then, null, null).lines(),
                facts(supplier, period, today, null, null, null).lines());
    }

    /** The same in short. */
    LateBody.LateList late(PublishedCard of, LocalDate today) {
        UUID supplier = of.now().supplier().id();
        Period period = of.now().period();
        return LateBody.LateList.of(
                supplier, period, late(supplier, period, of.issued().snapshot(), today));
    }

    private Question asked(UUID supplier, Period period, Snapshot then) {
        KnownSuppliers known = basis.known(then.knownAt()).named(supplier, then.parties());
        List<UUID> one = List.of(supplier);
        return new Question(
                one,
                period,
                then.effective(),
                null,
                then.position(),
                known,
                basis.corrections(then.adjustments()));
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
    public Computed adjusted(Supplier supplier, Period period, Snapshot published, Template by) {
        Basis known = basis.asOf(published.knownAt(), List.of(supplier.id()));
        Question question = asked(supplier.id(), period, published);
        PerformanceView.Answer answer = performance.askLog(question, known.is().baselines());
        Basis then =
                Basis.after(
                        null,
                        new Basis.Known(
                                question.known(),
                                known.is().templates(),
                                published.rates(performance.reportingCurrency()),
                                basis.catalogue(null),
                                known.is().baselines(),
                                Map.of()));
        return compute(
                        List.of(supplier),
                        question,
                        then,
                        answer,
                        published.knownAt(),
                        new Assumption(by, Map.of()))
                .getFirst();
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
                                found.benchmarks());
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
            return FactBody.of(line, effective, adds.apply(line), question.made(line.line()));
        }
    }
}
