package entente.scorecard.scoring;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MarketBaselineBook;
import entente.scorecard.metrics.MetricBook;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.RateBook;
import entente.scorecard.metrics.Rates;
import entente.scorecard.metrics.ShippedMetrics;
import entente.scorecard.purchases.Corrections;
import entente.scorecard.purchases.Corrections.Made;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** All that is known besides purchases, kept in memory as long as the views of it stand still. */
@Singleton
final class BasisView {

    private final Directory directory;
    private final RateBook rates;
    private final TemplateBook templates;
    private final MetricBook metrics;
    private final MarketBaselineBook baselines;
    private final Corrections corrections;
    private final ObservationsView observations;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(String heard, Basis basis) {}

    BasisView(
            Directory directory,
            RateBook rates,
            TemplateBook templates,
            MetricBook metrics,
            MarketBaselineBook baselines,
            Corrections corrections,
            ObservationsView observations) {
        this.directory = directory;
        this.rates = rates;
        this.templates = templates;
        this.metrics = metrics;
        this.baselines = baselines;
        this.corrections = corrections;
        this.observations = observations;
    }

    /** The views that say whether anything may have changed. */
    List<String> views() {
        List<String> views =
                new ArrayList<>(List.of("supplier_v2", "supplier_alias_v1", "exchange_rate_v1"));
        views.addAll(templates.views());
        views.addAll(metrics.views());
        views.addAll(baselines.views());
        views.addAll(corrections.views());
        views.addAll(observations.views());
        return views;
    }

    /** At least as new as the moment; the same while nothing changed. */
    Basis at(MomentView.Moment moment) {
        Kept known = kept;
        return known != null && known.heard.equals(moment.heard()) ? known.basis : read(moment);
    }

    private Basis read(MomentView.Moment moment) {
        reading.lock();
        try {
            Kept known = kept;
            if (known != null && known.heard.equals(moment.heard())) {
                return known.basis;
            }
            Basis fresh =
                    Basis.after(
                            known == null ? null : known.basis,
                            new Basis.Known(
                                    directory.at(null),
                                    templates.now(),
                                    rates.rates(null),
                                    catalogue(null),
                                    baselines.at(null),
                                    marks()));
            kept = new Kept(moment.heard(), fresh);
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    /** Of each supplier another list when its observations or corrections changed. */
    private Map<UUID, List<Long>> marks() {
        Map<UUID, List<Long>> marks = observations.marks();
        for (Made made : corrections.at(null)) {
            List<Long> of = marks.computeIfAbsent(made.supplier(), _ -> new ArrayList<>());
            of.add(made.id().getMostSignificantBits());
            of.add(made.id().getLeastSignificantBits());
        }
        return marks;
    }

    /**
     * The corrections of these suppliers' order lines, by the line's hash; null: those in force by
     * what is known now.
     */
    Map<UUID, List<Made>> corrections(
            @Nullable Instant asOf, Collection<UUID> suppliers, KnownSuppliers known) {
        Map<UUID, List<Made>> byLine = new HashMap<>();
        for (Made made : corrections.at(asOf)) {
            UUID owner = known.supplierOf(new Party.Supplier(made.supplier()));
            if (owner != null && suppliers.contains(owner)) {
                byLine.computeIfAbsent(made.line(), _ -> new ArrayList<>()).add(made);
            }
        }
        return byLine;
    }

    /** What these decisions corrected, by the line's hash, whether they are in force or not. */
    Map<UUID, List<Made>> corrections(Collection<UUID> decisions) {
        Map<UUID, List<Made>> byLine = new HashMap<>();
        for (Made made : corrections.of(decisions)) {
            byLine.computeIfAbsent(made.line(), _ -> new ArrayList<>()).add(made);
        }
        return byLine;
    }

    /** What was known at an instant, as far as these suppliers' cards need it. */
    Basis asOf(Instant asOf, Collection<UUID> suppliers) {
        return Basis.after(
                null,
                new Basis.Known(
                        directory.at(asOf),
                        templates.asOf(asOf, suppliers),
                        rates.rates(asOf),
                        catalogue(asOf),
                        baselines.at(asOf),
                        Map.of()));
    }

    /** Every metric there is; null: by what is known now. */
    Catalogue catalogue(@Nullable Instant asOf) {
        List<MetricDefinition> all = new ArrayList<>(ShippedMetrics.ALL);
        all.addAll(observations.metrics());
        all.addAll(metrics.at(asOf));
        return new Catalogue(all);
    }

    List<MarketBaseline> baselines(@Nullable Instant asOf) {
        return baselines.at(asOf);
    }

    Rates rates(@Nullable Instant asOf) {
        return rates.rates(asOf);
    }

    KnownSuppliers known(@Nullable Instant asOf) {
        return directory.at(asOf);
    }
}
