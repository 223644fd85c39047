package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.view.Checkpoints;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.RateBook;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.scoring.LineHistoryView.Question;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scorecards of suppliers, as of any two times. */
@Singleton
public class ScorecardView {

    /** The views that scorecards are made of besides the purchase log. */
    private static final String[] READ = {
        "supplier_v1", "supplier_alias_v1", "template_assignment_v1", "exchange_rate_v1"
    };

    private final PerformanceView performance;
    private final RateBook rates;
    private final Directory directory;
    private final TemplateConfig templates;
    private final TemplateAssignmentView assignments;
    private final Database database;

    ScorecardView(
            PerformanceView performance,
            RateBook rates,
            Directory directory,
            TemplateConfig templates,
            TemplateAssignmentView assignments,
            Database database) {
        this.database = database;
        this.performance = performance;
        this.rates = rates;
        this.directory = directory;
        this.templates = templates;
        this.assignments = assignments;
    }

    KnownSuppliers known(@Nullable Instant asOf) {
        return directory.at(asOf);
    }

    /** The scorecard of a supplier; null when no such supplier was known. */
    @Nullable Computed of(
            UUID supplier, Period period, LocalDate effective, @Nullable Instant asOf) {
        KnownSuppliers known = directory.at(asOf);
        Supplier asked = known.supplier(supplier);
        return asked == null
                ? null
                : compute(List.of(asked), period, effective, asOf, known).getFirst();
    }

    /** The scorecards of all suppliers, by id. */
    List<Computed> all(
            Collection<Supplier> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf) {
        return compute(suppliers, period, effective, asOf, directory.at(asOf));
    }

    /** All suppliers by score. */
    Ranking ranking(
            Period period, @Nullable String category, LocalDate effective, @Nullable Instant asOf) {
        List<Supplier> suppliers =
                directory.at(asOf).all().stream()
                        .filter(s -> category == null || s.categories().contains(category))
                        .toList();
        List<Computed> computed = all(suppliers, period, effective, asOf);
        return Ranking.of(
                computed, computed.isEmpty() ? position() : computed.getFirst().position());
    }

    private List<Computed> compute(
            Collection<Supplier> suppliers,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            KnownSuppliers known) {
        List<UUID> ids = suppliers.stream().map(Supplier::id).toList();
        Map<UUID, String> assigned = assignments.on(period.end(), ids, asOf);
        Rates inForce = rates.rates(asOf);
        PerformanceView.Answer answer =
                performance.ask(new Question(ids, period, effective, asOf, known));
        List<Computed> computed = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            Template template =
                    templates.of(assigned.getOrDefault(supplier.id(), Templates.DEFAULT));
            Gathered gathered =
                    answer.gathered()
                            .getOrDefault(
                                    supplier.id(), performance.nothing(supplier.id(), period));
            MetricValues.Result metrics =
                    MetricValues.of(gathered.measured(), inForce, answer.benchmarks());
            computed.add(
                    new Computed(
                            supplier,
                            period,
                            effective,
                            asOf,
                            template,
                            Scorecard.of(template, metrics, Standing.Scale.STANDARD),
                            metrics,
                            gathered.completeness(),
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
                new Question(List.of(supplier), period, effective, asOf, directory.at(asOf));
        return performance.lines(question).stream()
                .filter(line -> FactBody.isIn(line, period))
                .filter(line -> metric == null || FactBody.concerns(line, metric, period))
                .filter(line -> outcome == null || FactBody.facts(line).delivery() == outcome)
                .sorted(FactBody.ORDER.items())
                .toList();
    }

    /** Another text whenever something may have changed that scorecards are made of. */
    String state() {
        return performance.position() + "-" + Checkpoints.stamp(database.pool(), READ);
    }

    /** The position of the purchase log now. */
    long position() {
        return performance.position();
    }

    /**
     * Waits until the purchase log has reached a position.
     *
     * @throws Rejected BUSY {@code view-behind} when it does not within two seconds
     */
    void await(@Nullable Long after) {
        if (after == null) {
            return;
        }
        long until = System.nanoTime() + 2_000_000_000L;
        while (performance.position() < after) {
            if (System.nanoTime() > until) {
                throw new Rejected(
                        Rejected.Kind.BUSY,
                        "view-behind",
                        "The purchase log has not reached position " + after);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }
}
