package entente.scorecard.incentives;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class IncentiveConfig {

    @Produces
    @Singleton
    CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives(EventStore store) {
        return CommandHandler.of(store, IncentiveEvent.CATEGORY, new Incentive());
    }

    @Produces
    @Singleton
    CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent> consequences(
            EventStore store) {
        return CommandHandler.of(store, ConsequenceEvent.CATEGORY, new Consequence());
    }

    /** A supplier's users hear of an incentive when it is granted, not of what is weighed. */
    @Produces
    @Singleton
    EventAudience incentivesHeardBy() {
        return EventAudience.of(
                IncentiveEvent.CATEGORY,
                recorded ->
                        recorded.event() instanceof IncentiveEvent.Granted granted
                                ? granted.supplierId()
                                : null);
    }

    /** A supplier's users hear of a consequence from the moment it is in force. */
    @Produces
    @Singleton
    EventAudience consequencesHeardBy() {
        return EventAudience.of(
                ConsequenceEvent.CATEGORY,
                recorded ->
                        switch (recorded.event()) {
                            case ConsequenceEvent.Imposed e -> e.supplierId();
                            case ConsequenceEvent.Lifted e -> e.supplierId();
                            case ConsequenceEvent.Proposed _, ConsequenceEvent.Withdrawn _ -> null;
                        });
    }
}
