package entente.governance.resilience;

import entente.governance.resilience.ResilienceEvent.Ended;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.ExerciseOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
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

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class ResilienceConfig {

    @Produces
    @Singleton
    CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience(
            EventStore store) {
        return CommandHandler.of(store, ResilienceEvent.CATEGORY, new Resilience());
    }

    /** Both sides hear of what both prepare; an initiative may be ours alone. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                ResilienceEvent.CATEGORY,
                recorded -> recorded.event().joint() ? recorded.event().supplierId() : null);
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new ResilienceChapter();
    }

    /** What of this is told to people. */
    static final class ResilienceChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(ResilienceEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof ResilienceEvent event
                    ? Optional.of(
                            new Told(
                                    words(event),
                                    "RESILIENCE",
                                    event.joint() ? Set.of(Reader.values()) : Set.of(Reader.OURS)))
                    : Optional.empty();
        }
    }

    private static String words(ResilienceEvent event) {
        return switch (event) {
            case PlanProposed e -> "Emergency plan proposed, version " + e.version();
            case PlanAgreed e -> "Emergency plan agreed, version " + e.version();
            case ExerciseHeld e ->
                    "Emergency plan exercised on "
                            + e.on()
                            + ", "
                            + e.findings().size()
                            + (e.findings().size() == 1 ? " finding" : " findings");
            case ExerciseOverdue e -> "Exercise of the emergency plan overdue since " + e.dueOn();
            case InitiativeStarted e -> kind(e.kind()) + " started: " + e.title();
            case InitiativeProgressed e -> "Initiative at " + e.percent() + " %: " + e.note();
            case InitiativeCompleted e -> "Initiative completed: " + e.result();
            case InitiativeStopped e -> "Initiative stopped: " + e.reason();
            case InitiativeOverdue e -> "Initiative overdue since " + e.dueOn() + ": " + e.title();
            case Ended _ -> "Emergency plan out of use";
        };
    }

    private static String kind(InitiativeKind kind) {
        return switch (kind) {
            case DIVERSIFICATION -> "Diversification";
            case NEARSHORING -> "Nearshoring";
        };
    }
}
