package entente.scorecard.incentives;

import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded.Seen;
import entente.scorecard.heard.PlanBook;
import entente.scorecard.heard.PlanBook.Plan;
import entente.scorecard.issue.IssuedCommand;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedState;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds out what a decision rests on: the events of a scorecard, and the plans heard of. */
@Singleton
class GroundsClient {

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final PlanBook plans;
    private final Directory directory;

    GroundsClient(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            PlanBook plans,
            Directory directory) {
        this.scorecards = scorecards;
        this.plans = plans;
        this.directory = directory;
    }

    /** What the scorecard's events say by now. */
    CardLimits limits(UUID supplier, String period) {
        return CardLimits.of(scorecards.events(IssuedEvent.id(supplier, period)));
    }

    /** The scorecard as it was looked at, so that nothing is decided on an older one. */
    static List<Seen> seen(UUID supplier, String period, CardLimits limits) {
        return List.of(
                new Seen(
                        IssuedEvent.CATEGORY.stream(IssuedEvent.id(supplier, period)),
                        limits.version()));
    }

    /** Plans with the supplier, with those it was merged into or that were merged into it. */
    List<Plan> plans(UUID supplier) {
        KnownSuppliers known = directory.at(null);
        UUID survivor = Objects.requireNonNullElse(known.mergedInto(supplier), supplier);
        Set<UUID> ids = new HashSet<>(List.of(supplier, survivor));
        for (Party party : known.partiesOf(survivor)) {
            if (party instanceof Party.Supplier named) {
                ids.add(named.id());
            }
        }
        return plans.plans(ids);
    }
}
