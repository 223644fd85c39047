package entente.governance.plans;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, who hears of them, and in which words. */
@Singleton
public class PlanConfig {

    @Produces
    @Singleton
    CommandHandler<PlanCommand, PlanState, PlanEvent> plans(EventStore store) {
        return CommandHandler.of(store, PlanEvent.CATEGORY, new Plans());
    }

    /** Both sides hear of a plan. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(PlanEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new PlanChapter();
    }

    /** What of plans is told to people. */
    private static final class PlanChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(PlanEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof PlanEvent event
                    ? Optional.ofNullable(words(event))
                            .map(words ->
                                    new Told(
                                            words,
                                            "IMPROVEMENT_PLAN",
                                            Set.of(Reader.OURS, Reader.THEIRS)))
                    : Optional.empty();
        }
    }

    static @Nullable String words(PlanEvent event) {
        return switch (event) {
            case PlanEvent.Opened e -> "Improvement plan opened for " + kpis(e);
            case PlanEvent.Joined e ->
                    "Breached again while its improvement plan is open: " + e.breach().code();
            case PlanEvent.Proposed e ->
                    "Improvement plan proposed until "
                            + e.terms().until()
                            + ", cause: "
                            + e.terms().cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case PlanEvent.Agreed e -> "Improvement plan agreed until " + e.terms().until();
            case PlanEvent.MilestoneReached e ->
                    "Milestone " + e.no() + " of the improvement plan reached";
            case PlanEvent.MilestoneOverdue e ->
                    "Milestone of the improvement plan overdue: " + e.text();
            case PlanEvent.ExtensionProposed e ->
                    "Longer improvement plan proposed, until " + e.until() + ": " + e.reason();
            case PlanEvent.Extended e ->
                    "Improvement plan extended until " + e.until() + ": " + e.reason();
            case PlanEvent.Awaited e ->
                    "Improvement plan is over; the numbers of " + e.month() + " are awaited";
            case PlanEvent.Unmeasured e ->
                    "Numbers of "
                            + e.month()
                            + " did not come: the improvement plan is extended or fails";
            case PlanEvent.Succeeded e -> "Improvement plan succeeded: " + results(e.results());
            case PlanEvent.Failed e ->
                    "Improvement plan failed: "
                            + results(e.results())
                            + ". What was learnt from it?";
            case PlanEvent.Withdrawn e -> "Improvement plan withdrawn: " + e.reason();
            case PlanEvent.Measured _ -> null;
        };
    }

    private static String kpis(PlanEvent.Opened e) {
        return e.kpis().stream()
                .map(kpi -> kpi.code() + " " + kpi.target().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static String results(List<Result> results) {
        return results.stream()
                .map(result -> {
                    var measured = result.measured();
                    return result.code()
                            + " "
                            + (measured == null ? "without data" : measured.toPlainString())
                            + " for "
                            + result.target().toPlainString();
                })
                .collect(Collectors.joining(", "));
    }
}
