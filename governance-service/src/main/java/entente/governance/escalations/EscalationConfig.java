package entente.governance.escalations;

import entente.governance.calendar.OffDays;
import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
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

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class EscalationConfig {

    @Produces
    @Singleton
    CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations(
            EventStore store,
            OffDays offDays,
            @ConfigProperty(
                            name = "entente.governance.escalations.sla-days",
                            defaultValue = "2,5,10")
                    List<Integer> limits) {
        return CommandHandler.of(
                store, EscalationEvent.CATEGORY, new Escalation(new Clock(offDays, limits)));
    }

    /** Both sides hear of it, unless it is about our position towards the partner. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                EscalationEvent.CATEGORY,
                recorded -> recorded.event().shared() ? recorded.event().supplierId() : null);
    }

    @Produces
    @Singleton
    Bell bell() {
        return new EscalationBell();
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new EscalationChapter();
    }

    /** What of it is told to people. */
    static final class EscalationChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(EscalationEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof EscalationEvent event
                    ? Optional.of(
                            new Told(
                                    words(event),
                                    "ESCALATION",
                                    event.shared() ? Set.of(Reader.values()) : Set.of(Reader.OURS)))
                    : Optional.empty();
        }

        private static String words(EscalationEvent event) {
            return switch (event) {
                case Opened e -> "Escalated to " + e.step().level().words() + ": " + e.reason();
                case Raised e ->
                        "Escalation now with "
                                + e.step().level().words()
                                + (e.reason() == null ? ", time ran out" : ": " + e.reason());
                case Answered e -> "Escalation answered: " + e.text();
                case Paused e -> "Escalation waits until " + e.until() + ": " + e.reason();
                case Resolved e -> "Escalation settled: " + e.resolution();
            };
        }
    }
}
