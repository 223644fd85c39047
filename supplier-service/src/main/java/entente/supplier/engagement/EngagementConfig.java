package entente.supplier.engagement;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.live.EventAudience;
import entente.supplier.onboarding.MergeObjections;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who carries out the commands of this capability. */
@Singleton
public class EngagementConfig {

    @Produces
    @Singleton
    CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements(
            EventStore store) {
        return CommandHandler.of(store, EngagementEvent.CATEGORY, new Engagement());
    }

    /** A supplier's users hear of what they were asked and what came of it. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                EngagementEvent.CATEGORY,
                recorded ->
                        EngagementWords.known(recorded.event())
                                ? UUID.fromString(recorded.id())
                                : null);
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

    @Produces
    @Singleton
    MergeObjections objections(
            CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements) {
        return supplier -> {
            Outcome<EngagementState> outcome = engagements.load(supplier);
            EngagementState state = outcome.state();
            List<String> open = new ArrayList<>();
            if (state.standing().model().isPartnership()) {
                open.add("a partnership is open");
            }
            if (state instanceof EngagementState.Proposing) {
                open.add("another engagement model is proposed");
            }
            return new MergeObjections.Open(open, outcome.stream(), outcome.version());
        };
    }
}
