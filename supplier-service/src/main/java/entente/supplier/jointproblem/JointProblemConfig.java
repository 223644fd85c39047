package entente.supplier.jointproblem;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.Lists;
import entente.platform.web.live.EventAudience;
import entente.supplier.jointproblem.JointProblemEvent.Decided;
import entente.supplier.jointproblem.JointProblemEvent.Noted;
import entente.supplier.jointproblem.JointProblemEvent.Raised;
import entente.supplier.jointproblem.JointProblemEvent.Solved;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Who carries out the commands of this capability. */
@Singleton
public class JointProblemConfig {

    @Produces
    @Singleton
    CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent> problems(
            EventStore store) {
        return CommandHandler.of(store, JointProblemEvent.CATEGORY, new JointProblem());
    }

    /** Both sides hear of a joint problem. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                JointProblemEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent> problems,
            JointProblemsView view,
            Lists lists) {
        return supplier ->
                lists.of(view).where("supplierId", supplier).current().stream()
                        .flatMap(row -> problems.events(row.id).stream())
                        .map(JointProblemConfig::told)
                        .toList();
    }

    private static Told told(Recorded<JointProblemEvent> recorded) {
        return Told.of(
                recorded,
                switch (recorded.event()) {
                    case Raised e -> "Joint problem “%s”: %s".formatted(e.title(), e.cause());
                    case Noted e ->
                            "%s on %s: %s"
                                    .formatted(
                                            e.party() == Party.OURS ? "We" : "The partner",
                                            plain(e.option()),
                                            e.note());
                    case Decided e -> "Decided to %s: %s".formatted(plain(e.option()), e.reason());
                    case Solved e -> "Joint problem solved: " + e.result();
                });
    }

    private static String plain(SolvingOption option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
