package entente.governance.escalations;

import entente.governance.matters.Matter;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterEvent.Noted;
import entente.governance.matters.MatterKind;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Escalates what cannot wait for the next meeting. */
@Singleton
public class EscalateMattersPolicy implements Policy<MatterEvent, EscalationCommand> {

    private static final UUID ESCALATIONS = UUID.fromString("6f2a9b14-0d3e-5c87-b1a6-94e07c5d2f31");

    private final Supplier<CommandHandler<EscalationCommand, ?, ?>> escalations;

    @Inject
    EscalateMattersPolicy(
            CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations) {
        this(() -> escalations);
    }

    EscalateMattersPolicy(Supplier<CommandHandler<EscalationCommand, ?, ?>> escalations) {
        this.escalations = escalations;
    }

    @Override
    public String name() {
        return "escalations-of-matters";
    }

    @Override
    public Feed<MatterEvent> feed() {
        return new Feed.Log<>(MatterEvent.CATEGORY);
    }

    @Override
    public CommandHandler<EscalationCommand, ?, ?> handler() {
        return escalations.get();
    }

    @Override
    public List<Reaction<EscalationCommand>> react(Recorded<MatterEvent> recorded) {
        return switch (recorded.event()) {
            case Noted e -> noted(recorded.occurredAt(), e);
            // That a paper came does not say why it took an escalation: people settle it.
            case MatterEvent.Settled _,
                    MatterEvent.Begun _,
                    MatterEvent.Held _,
                    MatterEvent.Taken _,
                    MatterEvent.Dropped _,
                    MatterEvent.Ended _ ->
                    List.of();
        };
    }

    /** The escalation of one matter has one id, however often it is heard. */
    static UUID of(Matter matter) {
        return Ids.derived(ESCALATIONS, matter.id().toString());
    }

    private static List<Reaction<EscalationCommand>> noted(Instant at, Noted e) {
        Matter matter = e.matter();
        EscalationCause cause = cause(matter.kind());
        if (cause == null) {
            return List.of();
        }
        return List.of(
                new Reaction.Send<>(
                        of(matter),
                        new EscalationCommand.Open(
                                e.partnershipId(),
                                e.supplierId(),
                                cause,
                                matter.ref(),
                                matter.words(),
                                cause.first(),
                                e.calendar(),
                                // What was held for the partnership is asked from now on.
                                LocalDate.ofInstant(at, e.calendar().zone()),
                                null)));
    }

    /** Null: it is for the next meeting, or for a plan before anything else. */
    private static @Nullable EscalationCause cause(MatterKind kind) {
        return switch (kind) {
            case CERTIFICATE_EXPIRED -> EscalationCause.CERTIFICATE_EXPIRED;
            case DEPENDENCE -> EscalationCause.DEPENDENCE_ALERT;
            case SECOND_SOURCE -> EscalationCause.SECOND_SOURCE_MISSING;
            case ACTION_OVERDUE -> EscalationCause.ACTION_OVERDUE;
            case PLAN_FAILED -> EscalationCause.PLAN_FAILED;
            case CRISIS -> EscalationCause.CRISIS;
            case SCORE_BREACHED,
                    TARGET_MISSED,
                    EARLY_WARNING,
                    STALL,
                    AGREEMENT_EXPIRING,
                    MEETING_MISSED,
                    SPONSOR_SILENT,
                    DISPUTE ->
                    null;
        };
    }
}
