package entente.scorecard.targets;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Dismissed;
import entente.scorecard.targets.TargetEvent.Missed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import entente.scorecard.targets.TargetEvent.Verified;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** On the day after its due date a target that was not reached is missed. */
@Singleton
public class TargetDuePolicy implements Policy<TargetEvent, TargetCommand> {

    private final Supplier<CommandHandler<TargetCommand, ?, ?>> targets;
    private final ZoneId zone;

    @Inject
    TargetDuePolicy(
            CommandHandler<TargetCommand, TargetState, TargetEvent> targets, CompanyTime time) {
        this(() -> targets, time.zone());
    }

    TargetDuePolicy(Supplier<CommandHandler<TargetCommand, ?, ?>> targets, ZoneId zone) {
        this.targets = targets;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "target-due";
    }

    @Override
    public Feed<TargetEvent> feed() {
        return new Feed.Log<>(TargetEvent.CATEGORY);
    }

    @Override
    public CommandHandler<TargetCommand, ?, ?> handler() {
        return targets.get();
    }

    @Override
    public List<Reaction<TargetCommand>> react(Recorded<TargetEvent> recorded) {
        return switch (recorded.event()) {
            case Agreed e ->
                    List.of(
                            new Reaction.Remind<>(
                                    recorded.id(),
                                    e.dueOn().plusDays(1).atStartOfDay(zone).toInstant()));
            case Reached _, Withdrawn _ -> List.of(new Reaction.Forget<>(recorded.id()));
            case Reported _, Verified _, Dismissed _, Missed _ -> List.of();
        };
    }

    @Override
    public List<Reaction<TargetCommand>> deadlinePassed(String key, Instant due) {
        return List.of(
                new Reaction.Send<>(
                        key, new TargetCommand.MarkDue(LocalDate.ofInstant(due, zone))));
    }
}
