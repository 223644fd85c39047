package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.people.Roster.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What can be asked of the commitments of a partnership; {@code who} is the seat of who asks,
 * {@code today} the day on which it is asked, {@code at} the instant.
 */
public sealed interface CommitmentCommand {

    record Make(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            Promise promise,
            LocalDate today,
            String by)
            implements CommitmentCommand {}

    /**
     * What the charter in force says now; what it no longer says is given up, for both signed that.
     *
     * @param version of the charter
     */
    record TakeOver(
            UUID partnershipId,
            UUID supplierId,
            UUID charterId,
            int version,
            List<Promise> promises)
            implements CommitmentCommand {
        public TakeOver {
            promises = List.copyOf(promises);
        }
    }

    /** Says that it is kept: its own side reports, the other one confirms. */
    record Keep(UUID id, String evidence, Seat who, Instant at, String by)
            implements CommitmentCommand {}

    record Refuse(UUID id, String reason, Seat who, Instant at, String by)
            implements CommitmentCommand {}

    record OfferMove(UUID id, LocalDate dueOn, String reason, Seat who, LocalDate today, String by)
            implements CommitmentCommand {}

    record AcceptMove(UUID id, Seat who, LocalDate today, String by) implements CommitmentCommand {}

    record Withdraw(UUID id, String reason, Seat who, String by) implements CommitmentCommand {}

    /**
     * A day is over.
     *
     * @param over when
     */
    record MarkBroken(UUID id, Instant over) implements CommitmentCommand {}

    record NoteDispute(
            UUID partnershipId, UUID supplierId, UUID disputeId, String period, LocalDate on)
            implements CommitmentCommand {}

    record NoteSettled(String period, Resolution how, LocalDate on) implements CommitmentCommand {}
}
