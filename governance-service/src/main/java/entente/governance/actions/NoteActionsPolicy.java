package entente.governance.actions;

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
import java.util.function.Supplier;

/** An overdue action is open between the sides until it is done, given up or due another day. */
@Singleton
public class NoteActionsPolicy implements Policy<ActionEvent, MatterCommand> {

    private final Supplier<CommandHandler<MatterCommand, ?, ?>> matters;

    @Inject
    NoteActionsPolicy(CommandHandler<MatterCommand, MatterState, MatterEvent> matters) {
        this(() -> matters);
    }

    NoteActionsPolicy(Supplier<CommandHandler<MatterCommand, ?, ?>> matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters-of-actions";
    }

    @Override
    public Feed<ActionEvent> feed() {
        return new Feed.Log<>(ActionEvent.CATEGORY);
    }

    @Override
    public CommandHandler<MatterCommand, ?, ?> handler() {
        return matters.get();
    }

    @Override
    public List<Reaction<MatterCommand>> react(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionEvent.Overdue e ->
                    send(
                            recorded,
                            new MatterCommand.Note(
                                    e.partnershipId(), e.supplierId(), matter(recorded, e)));
            case ActionEvent.Completed e -> settle(recorded, "The action was done on " + e.on());
            case ActionEvent.Withdrawn _ -> settle(recorded, "The action was given up");
            case ActionEvent.DueChanged e ->
                    settle(recorded, "The action is due on " + e.pledge().dueOn());
            case ActionEvent.Agreed _,
                    ActionEvent.Retitled _,
                    ActionEvent.Described _,
                    ActionEvent.Reprioritised _,
                    ActionEvent.ChangeOffered _,
                    ActionEvent.OwnerChanged _,
                    ActionEvent.Started _,
                    ActionEvent.WithdrawalOffered _,
                    ActionEvent.Reopened _,
                    ActionEvent.Reminded _ ->
                    List.of();
        };
    }

    private static Matter matter(Recorded<?> recorded, ActionEvent.Overdue e) {
        return new Matter(
                recorded.eventId(),
                MatterKind.ACTION_OVERDUE,
                recorded.id(),
                null,
                "Action overdue: " + e.title(),
                null,
                null,
                null,
                null,
                recorded.eventId(),
                e.pledge().dueOn());
    }

    private static List<Reaction<MatterCommand>> settle(
            Recorded<ActionEvent> recorded, String how) {
        return send(
                recorded,
                new MatterCommand.SettleAbout(MatterKind.ACTION_OVERDUE, recorded.id(), how));
    }

    private static List<Reaction<MatterCommand>> send(
            Recorded<ActionEvent> recorded, MatterCommand command) {
        return List.of(new Reaction.Send<>(recorded.event().partnershipId(), command));
    }
}
