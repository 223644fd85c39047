package entente.supplier.engagement;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class EngagementConfig {

    @Produces
    @Singleton
    CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements(
            EventStore store) {
        return CommandHandler.of(store, EngagementEvent.CATEGORY, new Engagement());
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements) {
        return supplier ->
                engagements.events(supplier).stream()
                        .map(recorded ->
                                EngagementWords.known(recorded.event())
                                        ? Told.of(recorded, EngagementWords.of(recorded.event()))
                                        : Told.internally(
                                                recorded, EngagementWords.of(recorded.event())))
                        .toList();
    }
}
