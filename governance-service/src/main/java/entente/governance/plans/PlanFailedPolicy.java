package entente.governance.plans;

import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.governance.matters.MatterState;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts a plan that failed before the next meeting, which asks what was learnt from it. */
@Singleton
public class PlanFailedPolicy implements Policy<PlanEvent, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    PlanFailedPolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    PlanFailedPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "note-plan-failed";
    }

    @Override
    public Feed<PlanEvent> feed() {
        return new Feed.Log<>(PlanEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<PlanEvent> recorded) {
        return switch (recorded.event()) {
            case PlanEvent.Failed e -> List.of(note(e, recorded.eventId()));
            case PlanEvent.Opened _,
                    PlanEvent.Joined _,
                    PlanEvent.Proposed _,
                    PlanEvent.Agreed _,
                    PlanEvent.Measured _,
                    PlanEvent.MilestoneReached _,
                    PlanEvent.MilestoneOverdue _,
                    PlanEvent.ExtensionProposed _,
                    PlanEvent.Extended _,
                    PlanEvent.Awaited _,
                    PlanEvent.Unmeasured _,
                    PlanEvent.Succeeded _,
                    PlanEvent.Withdrawn _ ->
                    List.of();
        };
    }

    private static Reaction<MatterCommand> note(PlanEvent.Failed e, UUID event) {
        Result decided = e.results().getFirst();
        return new Reaction.Send<>(
                e.partnershipId(),
                new MatterCommand.Note(
                        e.partnershipId(),
                        e.supplierId(),
                        new Matter(
                                event,
                                MatterKind.PLAN_FAILED,
                                e.planId().toString(),
                                decided.code(),
                                "The improvement plan for "
                                        + decided.code()
                                        + " failed: what was learnt?",
                                decided.measured(),
                                decided.target(),
                                null,
                                null,
                                event,
                                e.on())));
    }
}
