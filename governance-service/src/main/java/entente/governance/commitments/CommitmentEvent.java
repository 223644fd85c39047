package entente.governance.commitments;

import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the commitments of a partnership; the stream is named after it, {@code id} is the
 * commitment.
 */
public sealed interface CommitmentEvent {

    Category<CommitmentEvent> CATEGORY = new Category<>("commitments", CommitmentEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** How a dispute came to its end. */
    enum Resolution {
        /** The supplier accepted the scorecard after all. */
        ACCEPTED,
        /** The scorecard is final. */
        DECIDED
    }

    /**
     * A side stands for something.
     *
     * @param charterId the charter that says so; null: made by hand
     */
    @EventType("commitment-made")
    record Made(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            Promise promise,
            @Nullable UUID charterId,
            String by)
            implements CommitmentEvent {}

    /** The side that stands for it says that it is kept; the other side has not confirmed it. */
    @EventType("commitment-reported")
    record Reported(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            String evidence,
            LocalDate on,
            UUID personId,
            String by)
            implements CommitmentEvent {}

    /** The other side does not see it kept. */
    @EventType("commitment-report-refused")
    record Refused(
            UUID partnershipId, UUID supplierId, UUID id, String reason, UUID personId, String by)
            implements CommitmentEvent {}

    /**
     * The other side confirms that it is kept.
     *
     * @param on when it was reported, else confirmed
     * @param late whether that is behind its day
     * @param personId who confirms
     */
    @EventType("commitment-kept")
    record Kept(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            String evidence,
            LocalDate on,
            boolean late,
            UUID personId,
            String by)
            implements CommitmentEvent {}

    /** A side asks the other for another day; the newest offer counts. */
    @EventType("commitment-move-offered")
    record MoveOffered(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            LocalDate dueOn,
            String reason,
            Side side,
            String by)
            implements CommitmentEvent {}

    /**
     * Both sides agree that it is another one, or for another day.
     *
     * @param before its day before
     */
    @EventType("commitment-moved")
    record Moved(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            Promise promise,
            LocalDate before,
            String by)
            implements CommitmentEvent {}

    /** A side would give it up. */
    @EventType("commitment-withdrawal-offered")
    record WithdrawalOffered(
            UUID partnershipId, UUID supplierId, UUID id, String reason, Side side, String by)
            implements CommitmentEvent {}

    /** Both sides give it up; it then counts neither as due nor as kept. */
    @EventType("commitment-withdrawn")
    record Withdrawn(UUID partnershipId, UUID supplierId, UUID id, String reason, String by)
            implements CommitmentEvent {}

    /** Its day is over and it is not kept; once. */
    @EventType("commitment-broken")
    record Broken(UUID partnershipId, UUID supplierId, UUID id, Promise promise)
            implements CommitmentEvent {}

    /** The supplier disputes a scorecard, as scorecard-service told. */
    @EventType("trust-dispute-raised")
    record DisputeRaised(
            UUID partnershipId, UUID supplierId, UUID disputeId, String period, LocalDate on)
            implements CommitmentEvent {}

    /** The disputes of a period came to their end. */
    @EventType("trust-disputes-settled")
    record DisputesSettled(
            UUID partnershipId,
            UUID supplierId,
            String period,
            List<UUID> disputes,
            Resolution how,
            LocalDate on)
            implements CommitmentEvent {
        public DisputesSettled {
            disputes = List.copyOf(disputes);
        }
    }
}
