package entente.scorecard.benchmarks;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.scorecard.benchmarks.PremiumCommand.Observe;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks for the scorecards of quarters, and tells the premiums' streams what they say. */
@Singleton
class PremiumWatchClient implements PremiumWatch {

    private static final String TASK = "measuring";

    private final CommandHandler<PremiumCommand, PremiumState, PremiumEvent> premiums;
    private final ScoreBook scores;
    private final StandingPremiumView standing;
    private final ValidatedView validated;
    private final BigDecimal above;

    /** What was observed last, where nothing is to be said of it any more, on whatever day. */
    private final Map<String, Observe> settled = new ConcurrentHashMap<>();

    PremiumWatchClient(
            CommandHandler<PremiumCommand, PremiumState, PremiumEvent> premiums,
            ScoreBook scores,
            StandingPremiumView standing,
            ValidatedView validated,
            @ConfigProperty(name = "entente.scorecard.premium-above", defaultValue = "5")
                    BigDecimal above) {
        this.premiums = premiums;
        this.scores = scores;
        this.standing = standing;
        this.validated = validated;
        this.above = above;
    }

    @Override
    public void look(Collection<Supplier> suppliers, LocalDate today) {
        Map<String, PremiumStatus> known =
                standing.of(suppliers.stream().map(Supplier::id).toList());
        StandingPremiums.periods(suppliers, known.keySet(), today)
                .forEach((quarter, some) -> compare(quarter, some, known, today));
    }

    /** Single months are too few purchases to speak of a premium. */
    private void compare(
            Period quarter,
            List<Supplier> suppliers,
            Map<String, PremiumStatus> known,
            LocalDate today) {
        for (Computed each : scores.computed(suppliers, quarter, today, null, Assumption.NONE)) {
            UUID supplier = each.supplier().id();
            String id = PremiumEvent.id(supplier, quarter.toString());
            PremiumStatus status = known.get(id);
            boolean rests = status == PremiumStatus.PROPOSED || status == PremiumStatus.JUSTIFIED;
            String currency = each.metrics().comparedIn();
            Map<String, ValidatedEntry> benefits =
                    rests && currency != null ? validated.of(supplier, currency) : null;
            observe(
                    id,
                    Observe.of(
                            supplier, quarter.toString(), each.metrics(), above, benefits, today));
        }
    }

    private void observe(String id, Observe observed) {
        if (observed.saysTheSame(settled.get(id))) {
            return;
        }
        PremiumState state = premiums.handle(id, observed, CommandContext.of(TASK)).state();
        if (observed.isSettledBy(state)) {
            settled.put(id, observed);
        } else {
            settled.remove(id);
        }
    }
}
