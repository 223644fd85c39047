package entente.scorecard.issue;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of it at once. */
@Singleton
public class IssueConfig {

    @Produces
    @Singleton
    CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards(EventStore store) {
        return CommandHandler.of(store, IssuedEvent.CATEGORY, new IssuedScorecard());
    }

    @Produces
    @Singleton
    CommandHandler<Publishing.Command, Publishing.State, PublishingEvent> publications(
            EventStore store) {
        return CommandHandler.of(store, PublishingEvent.CATEGORY, new Publishing());
    }

    /** A supplier's users hear of the own scorecards. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(IssuedEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }
}
