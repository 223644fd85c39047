package entente.governance.feed;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability; nobody else hears of them. */
@Singleton
public class FeedConfig {

    @Produces
    @Singleton
    CommandHandler<FeedCommand, FeedState, FeedEvent> feeds(EventStore store) {
        return CommandHandler.of(store, FeedEvent.CATEGORY, new CalendarFeed());
    }
}
