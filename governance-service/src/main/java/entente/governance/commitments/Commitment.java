package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Made;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands.
 *
 * @param charterId the charter that says so; null: made by hand
 * @param reported waits for the other side's confirmation; null: nothing does
 * @param offer of another day that waits for the other side; null: none
 * @param withdrawal waits for the other side; null: none
 * @param kept null until it is
 */
public record Commitment(
        UUID id,
        Promise promise,
        @Nullable UUID charterId,
        CommitmentStatus status,
        @Nullable Reported reported,
        @Nullable MoveOffered offer,
        @Nullable WithdrawalOffered withdrawal,
        @Nullable Kept kept) {

    static Commitment of(Made e) {
        return new Commitment(
                e.id(), e.promise(), e.charterId(), CommitmentStatus.OPEN, null, null, null, null);
    }

    boolean isOpen() {
        return status == CommitmentStatus.OPEN;
    }

    /** Whether it can still be kept. */
    boolean isOwed() {
        return isOpen() || status == CommitmentStatus.BROKEN;
    }

    /** Whether it was said in time that it is kept, and nobody answered. */
    boolean isReportedInTime() {
        return reported != null && !isLate(reported.on());
    }

    boolean isLate(LocalDate on) {
        return on.isAfter(promise.dueOn());
    }

    Commitment reported(@Nullable Reported report) {
        return new Commitment(id, promise, charterId, status, report, offer, withdrawal, kept);
    }

    Commitment offered(MoveOffered offered) {
        return new Commitment(id, promise, charterId, status, reported, offered, withdrawal, kept);
    }

    Commitment offered(WithdrawalOffered offered) {
        return new Commitment(id, promise, charterId, status, reported, offer, offered, kept);
    }

    /** Both sides agreed; what was offered before is settled. */
    Commitment moved(Promise agreed) {
        return new Commitment(id, agreed, charterId, status, reported, null, null, kept);
    }

    Commitment kept(Kept confirmed) {
        return new Commitment(
                id, promise, charterId, CommitmentStatus.KEPT, null, null, null, confirmed);
    }

    Commitment closed(CommitmentStatus ending) {
        return new Commitment(id, promise, charterId, ending, reported, null, null, kept);
    }
}
