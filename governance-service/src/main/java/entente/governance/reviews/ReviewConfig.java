package entente.governance.reviews;

import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class ReviewConfig {

    @Produces
    @Singleton
    CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews(EventStore store) {
        return CommandHandler.of(store, ReviewEvent.CATEGORY, new Review());
    }

    /** Both sides hear of their review. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(ReviewEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ReviewChapter();
    }
}
