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
import entente.governance.people.Side;
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
public class CommitmentConfig {

    @Produces
    @Singleton
    CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments(
            EventStore store) {
        return CommandHandler.of(store, CommitmentEvent.CATEGORY, new Commitments());
    }

    /** Both sides hear of a commitment. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                CommitmentEvent.CATEGORY, recorded -> recorded.event().supplierId());
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new CommitmentChapter();
    }

    /** What of commitments is told to people; engineers are not told of terms. */
    static final class CommitmentChapter implements Chapter {

        @Override
        public List<Category<?>> categories() {
            return List.of(CommitmentEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> recorded) {
            return recorded.event() instanceof CommitmentEvent event
                    ? Optional.of(
                            new Told(
                                    words(event), "COMMITMENT", Set.of(Reader.OURS, Reader.THEIRS)))
                    : Optional.empty();
        }
    }

    private static String words(CommitmentEvent event) {
        return switch (event) {
            case Made e -> "Commitment made: " + of(e.promise());
            case Reported e -> "Said to be kept: " + e.evidence();
            case Refused e -> "Not seen as kept: " + e.reason();
            case Kept e -> (e.late() ? "Commitment kept late on " : "Commitment kept on ") + e.on();
            case MoveOffered e -> "Another day is offered for a commitment: " + e.dueOn();
            case Moved e -> "Commitment changed: " + of(e.promise());
            case WithdrawalOffered e -> "A side would give up a commitment: " + e.reason();
            case Withdrawn e -> "Commitment given up: " + e.reason();
            case Broken e -> "Commitment broken: " + of(e.promise());
            case DisputeRaised e -> "The scorecard of " + e.period() + " is disputed";
            case DisputesSettled e ->
                    "The dispute about the scorecard of " + e.period() + " is settled";
        };
    }

    private static String of(Promise promise) {
        return promise.what()
                + ", "
                + (promise.side() == Side.OURS ? "ours" : "theirs")
                + " until "
                + promise.dueOn();
    }
}
