package entente.scorecard.templates;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.view.Feed;
import entente.scorecard.scoring.Templates;
import entente.scorecard.templates.TemplateAssignment.Command;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** A supplier that becomes active and has no template is scored by the operational one. */
@Singleton
public class AssignTemplatePolicy
        implements Policy<AssignTemplatePolicy.News, TemplateAssignment.Command> {

    private final CommandHandler<Command, ?, ?> assignments;

    AssignTemplatePolicy(EventStore store) {
        this.assignments =
                CommandHandler.of(
                        store, TemplateAssignmentEvent.CATEGORY, new TemplateAssignment());
    }

    /** What it listens to. */
    public sealed interface News {
        @EventType("supplier.activated.v1")
        record Activated(UUID supplierId) implements News {}
    }

    @Override
    public String name() {
        return "assign-template";
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>("supplier-events", News.class);
    }

    @Override
    public CommandHandler<Command, ?, ?> handler() {
        return assignments;
    }

    @Override
    public List<Reaction<Command>> react(Recorded<News> event) {
        return switch (event.event()) {
            case News.Activated e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.supplierId(), new Command.AssignFirst(Templates.DEFAULT)));
        };
    }
}
