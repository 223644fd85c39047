package entente.governance.meetings;

import entente.governance.notifications.Bell;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class MeetingConfig {

    @Produces
    @Singleton
    CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings(
            EventStore store,
            @ConfigProperty(name = "entente.governance.meetings.held-late-days", defaultValue = "5")
                    int graceDays) {
        return CommandHandler.of(store, MeetingEvent.CATEGORY, new Meeting(graceDays));
    }

    /** Both sides hear of their meetings. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(MeetingEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new MeetingChapter();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new MeetingBell();
    }

    /** What of meetings is told to people. */
    private static final class MeetingChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(MeetingEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof MeetingEvent event
                    ? Optional.ofNullable(words(event))
                            .map(words -> new Told(words, "MEETING", Set.of(Reader.values())))
                    : Optional.empty();
        }
    }

    private static @Nullable String words(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Convened e -> name(e.slot()) + " convened for " + e.slot().on();
            case MeetingEvent.Rescheduled e -> name(e.slot()) + " moved to " + e.slot().on();
            case MeetingEvent.Held e ->
                    name(e.slot())
                            + " held on "
                            + e.heldOn()
                            + (e.quorum() ? "" : ", without a quorum");
            case MeetingEvent.MinutesApproved e ->
                    name(e.slot()) + " of " + e.heldOn() + ": both sides agree on the minutes";
            case MeetingEvent.Missed e -> name(e.slot()) + " missed, " + e.inARow() + " in a row";
            case MeetingEvent.Cancelled e -> "Meeting called off: " + e.reason();
            case MeetingEvent.Planned _, MeetingEvent.AgendaSet _, MeetingEvent.Minuted _ -> null;
        };
    }

    private static String name(MeetingEvent.Slot slot) {
        return MeetingWords.name(slot.kind());
    }
}
