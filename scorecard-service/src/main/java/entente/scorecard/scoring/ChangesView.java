package entente.scorecard.scoring;

import entente.platform.store.Database;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.LineHistoryView.Parties;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Of whom did something change that scorecards are made of? */
@Singleton
final class ChangesView implements ChangeBook {

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final MomentView moments;
    private final BasisView basis;

    ChangesView(Database database, MomentView moments, BasisView basis) {
        this.database = database;
        this.moments = moments;
        this.basis = basis;
    }

    /** What concerns a supplier; the basis keeps what is the same the very same. */
    private record Concerns(
            Stamp stamp,
            Set<Party> parties,
            List<List<Long>> observations,
            TemplateChoice templates,
            Rates rates,
            Catalogue metrics,
            List<MarketBaseline> baselines)
            implements Mark {}

    @Override
    public Map<UUID, Mark> marks() {
        Moment moment = moments.now();
        Basis now = basis.at(moment);
        Map<UUID, Mark> marks = new HashMap<>();
        for (Supplier supplier : now.known().all()) {
            Set<Party> parties = now.known().partiesOf(supplier.id());
            marks.put(
                    supplier.id(),
                    new Concerns(
                            moment.changes().of(parties),
                            parties,
                            now.marks(parties),
                            now.is().templates(),
                            now.rates(),
                            now.metrics(),
                            now.is().baselines()));
        }
        return marks;
    }

    @Override
    public Set<UUID> datedAfter(LocalDate day) {
        KnownSuppliers known = basis.known(null);
        List<UUID> all = known.all().stream().map(Supplier::id).toList();
        Set<UUID> dated = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            dated.addAll(
                    LineHistoryView.suppliersDatedAfter(
                            database.pool(), Parties.of(some, known), day));
        }
        return dated;
    }
}
