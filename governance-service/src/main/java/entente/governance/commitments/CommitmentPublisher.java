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
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of commitments: that one was broken; never its words. */
@Singleton
public class CommitmentPublisher implements Publisher<CommitmentEvent> {

    /** The kinds that others know. */
    public enum ToldKind {
        INVESTMENT,
        VOLUME,
        CAPACITY,
        PEOPLE,
        OTHER
    }

    /** A commitment was due and was not kept. */
    public record ToldBroken(
            UUID supplierId,
            Instant occurredAt,
            UUID aggregateId,
            int aggregateVersion,
            UUID partnershipId,
            UUID commitmentId,
            Side side,
            LocalDate dueOn,
            ToldKind kind) {}

    @Override
    public Category<CommitmentEvent> category() {
        return CommitmentEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<CommitmentEvent> recorded) {
        return switch (recorded.event()) {
            case Broken e ->
                    new PublicEvent(
                            "governance.commitment-broken.v1",
                            e.supplierId().toString(),
                            new ToldBroken(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    e.id(),
                                    recorded.version(),
                                    e.partnershipId(),
                                    e.id(),
                                    e.promise().side(),
                                    e.promise().dueOn(),
                                    told(e.promise().kind())));
            // What is kept, moved or given up is between the two sides; disputes are
            // scorecard-service's.
            case Made _,
                    Reported _,
                    Refused _,
                    Kept _,
                    MoveOffered _,
                    Moved _,
                    WithdrawalOffered _,
                    Withdrawn _,
                    DisputeRaised _,
                    DisputesSettled _ ->
                    null;
        };
    }

    private static ToldKind told(CommitmentKind kind) {
        return switch (kind) {
            case INVESTMENT -> ToldKind.INVESTMENT;
            case VOLUME -> ToldKind.VOLUME;
            case CAPACITY -> ToldKind.CAPACITY;
            case PEOPLE -> ToldKind.PEOPLE;
            case RESPONSE_TIME, PRICE, INFORMATION, OTHER -> ToldKind.OTHER;
        };
    }
}
