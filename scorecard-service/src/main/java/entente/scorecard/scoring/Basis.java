package entente.scorecard.scoring;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards rest on besides purchases.
 *
 * @param number another one whenever something is not the same
 */
record Basis(long number, Known is) {

    /**
     * What is known.
     *
     * @param baselines market prices that people set
     * @param marks of each supplier another list when its observations changed; empty where they
     *     are not compared
     */
    record Known(
            KnownSuppliers suppliers,
            TemplateChoice templates,
            Rates rates,
            Catalogue metrics,
            List<MarketBaseline> baselines,
            Map<UUID, List<Long>> marks) {

        Known {
            baselines = List.copyOf(baselines);
            marks = Map.copyOf(marks);
        }

        /** What of it is the same as before is the very same, so that comparing it is quick. */
        Known like(Known before) {
            return new Known(
                    same(before.suppliers, suppliers),
                    same(before.templates, templates),
                    same(before.rates, rates),
                    same(before.metrics, metrics),
                    same(before.baselines, baselines),
                    same(before.marks, marks));
        }

        private static <T> T same(T before, T now) {
            return before.equals(now) ? before : now;
        }
    }

    /** What is known now, with the same number as before when it is the same. */
    static Basis after(@Nullable Basis before, Known now) {
        if (before == null) {
            return new Basis(1, now);
        }
        Known known = now.like(before.is);
        return known.equals(before.is) ? before : new Basis(before.number + 1, known);
    }

    /**
     * As much of it as concerns one supplier: what is kept of a supplier does not keep all others
     * of its time.
     *
     * @param number of the basis
     * @param template in the version in force
     * @param marks of its observations
     */
    record Share(
            long number,
            @Nullable Supplier supplier,
            Set<Party> parties,
            ScorecardBody.@Nullable TemplateRef template,
            Rates rates,
            Catalogue metrics,
            List<MarketBaseline> baselines,
            List<List<Long>> marks) {

        /** Whether everything is the same, of every supplier. */
        boolean isOfTheSame(Share other) {
            return number == other.number;
        }

        /** Whether it says the same, as long as no other supplier can be concerned. */
        boolean saysTheSame(Share other) {
            return isOfTheSame(other)
                    || (Objects.equals(supplier, other.supplier)
                            && parties.equals(other.parties)
                            && Objects.equals(template, other.template)
                            && rates.equals(other.rates)
                            && metrics.equals(other.metrics)
                            && baselines.equals(other.baselines)
                            && marks.equals(other.marks));
        }
    }

    KnownSuppliers known() {
        return is.suppliers;
    }

    Rates rates() {
        return is.rates;
    }

    Catalogue metrics() {
        return is.metrics;
    }

    /** What concerns a supplier's scorecard of the period. */
    Share of(UUID id, Period period) {
        Supplier supplier = is.suppliers.supplier(id);
        Set<Party> parties = is.suppliers.partiesOf(id);
        return new Share(
                number,
                supplier,
                parties,
                supplier == null ? null : ScorecardBody.ref(template(supplier, period)),
                is.rates,
                is.metrics,
                is.baselines,
                marks(parties));
    }

    List<List<Long>> marks(Set<Party> parties) {
        if (is.marks.isEmpty()) {
            return List.of();
        }
        List<List<Long>> marks = new ArrayList<>();
        for (Party party : parties) {
            if (party instanceof Party.Supplier named) {
                marks.add(is.marks.getOrDefault(named.id(), List.of()));
            }
        }
        return marks;
    }

    /** The template that a supplier is scored by: the one in force at the period's end. */
    Template template(Supplier supplier, Period period) {
        return is.templates.of(supplier, period);
    }
}
