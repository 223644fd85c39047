package entente.scorecard.scoring;

import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts.Delivery;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards of suppliers, made from sums as of now, or from the log as of an earlier knowledge.
 */
@Singleton
public class ScorecardView {

    private final PerformanceView performance;
    private final BasisView basis;
    private final TemplateConfig templates;

    ScorecardView(PerformanceView performance, BasisView basis, TemplateConfig templates) {
        this.performance = performance;
        this.basis = basis;
        this.templates = templates;
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
        Question question = new Question(ids(suppliers), period, effective, null, known.known());
        return compute(suppliers, question, known, performance.ask(question, moment));
    }

    /** The scorecards of these suppliers by what was known at an instant, in their order. */
    List<Computed> asOf(
            Instant asOf, Collection<Supplier> suppliers, Period period, LocalDate effective) {
        Basis known = basis.asOf(asOf, period, ids(suppliers));
        Question question = new Question(ids(suppliers), period, effective, asOf, known.known());
        return compute(suppliers, question, known, performance.askLog(question, asOf));
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
            PerformanceView.Answer answer) {
        Period period = question.period();
        List<Computed> computed = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            Template template = templates.of(known.template(supplier.id(), period));
            Gathered gathered =
                    answer.gathered()
                            .getOrDefault(
                                    supplier.id(), performance.nothing(supplier.id(), period));
            MetricValues.Result metrics =
                    MetricValues.of(gathered.measured(), known.rates(), answer.benchmarks());
            computed.add(
                    new Computed(
                            supplier,
                            period,
                            question.effective(),
                            question.asOf(),
                            template,
                            Scorecard.of(template, metrics, Standing.Scale.STANDARD),
                            metrics,
                            gathered.completeness(),
                            gathered.dependsOnOthers(),
                            answer.position()));
        }
        return computed;
    }

    /**
     * The order lines behind a scorecard, by due date.
     *
     * @param metric only those that it looks at; null: all
     * @param outcome only those that stand so against their due date; null: all
     */
    List<FoldedLine> facts(
            UUID supplier,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            @Nullable Metric metric,
            @Nullable Delivery outcome) {
        Question question =
                new Question(List.of(supplier), period, effective, asOf, basis.known(asOf));
        return performance.lines(question).stream()
                .filter(line -> FactBody.isIn(line, period))
                .filter(line -> metric == null || FactBody.concerns(line, metric, period))
                .filter(line -> outcome == null || FactBody.facts(line).delivery() == outcome)
                .sorted(FactBody.ORDER.items())
                .toList();
    }
}
