package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Broken;
import entente.governance.commitments.CommitmentEvent.DisputeRaised;
import entente.governance.commitments.CommitmentEvent.DisputesSettled;
import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Made;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Moved;
import entente.governance.commitments.CommitmentEvent.Refused;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Says when the day of a commitment is over. */
@Singleton
public class CommitmentDuePolicy implements Policy<CommitmentEvent, CommitmentCommand> {

    private final Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments;

    @Inject
    CommitmentDuePolicy(
            CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments) {
        this(() -> commitments);
    }

    CommitmentDuePolicy(Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "commitment-due";
    }

    @Override
    public Feed<CommitmentEvent> feed() {
        return new Feed.Log<>(CommitmentEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CommitmentCommand, ?, ?> handler() {
        return commitments.get();
    }

    @Override
    public List<Reaction<CommitmentCommand>> react(Recorded<CommitmentEvent> recorded) {
        String stream = recorded.id();
        return switch (recorded.event()) {
            case Made e -> List.of(await(stream, e.id(), e.promise()));
            case Moved e -> List.of(await(stream, e.id(), e.promise()));
            case Kept e -> List.of(new Reaction.Forget<>(key(stream, e.id())));
            case Withdrawn e -> List.of(new Reaction.Forget<>(key(stream, e.id())));
            case Reported _,
                    Refused _,
                    MoveOffered _,
                    WithdrawalOffered _,
                    Broken _,
                    DisputeRaised _,
                    DisputesSettled _ ->
                    List.of();
        };
    }

    private static Reaction<CommitmentCommand> await(String stream, UUID id, Promise promise) {
        return new Reaction.Remind<>(key(stream, id), promise.over());
    }

    private static String key(String stream, UUID id) {
        return stream + "/" + id;
    }

    @Override
    public List<Reaction<CommitmentCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                new Reaction.Send<>(
                        key.substring(0, slash),
                        new CommitmentCommand.MarkBroken(
                                UUID.fromString(key.substring(slash + 1)), due)));
    }
}
