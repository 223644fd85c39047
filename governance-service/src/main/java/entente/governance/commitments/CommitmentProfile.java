package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as both sides see it.
 *
 * @param money null: none is promised
 * @param charterId the charter that says so; null: made by hand
 * @param reportedOn when its own side said that it is kept, with {@code evidence}; null: not yet
 * @param offer another day that waits for the other side; null: none
 * @param withdrawal waits for the other side to give it up, too; null: none
 * @param keptOn null until the other side confirmed it
 * @param late whether it was kept behind its day; null until it is kept
 */
public record CommitmentProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        Side side,
        CommitmentKind kind,
        String what,
        @Nullable Money money,
        LocalDate dueOn,
        CommitmentStatus status,
        @Nullable UUID charterId,
        @Nullable LocalDate reportedOn,
        @Nullable String evidence,
        @Nullable Offered offer,
        @Nullable Giving withdrawal,
        @Nullable LocalDate keptOn,
        @Nullable Boolean late) {

    /** An amount, a decimal string, in a currency. */
    public record Money(String amount, String currency) {

        static @Nullable Money of(@Nullable BigDecimal amount, @Nullable String currency) {
            return amount == null || currency == null
                    ? null
                    : new Money(amount.toPlainString(), currency);
        }
    }

    /** Another day, and which side offers it. */
    public record Offered(LocalDate dueOn, String reason, Side side) {

        private static @Nullable Offered of(@Nullable MoveOffered offer) {
            return offer == null ? null : new Offered(offer.dueOn(), offer.reason(), offer.side());
        }
    }

    /** A side would give it up. */
    public record Giving(Side side, String reason) {

        private static @Nullable Giving of(@Nullable WithdrawalOffered offer) {
            return offer == null ? null : new Giving(offer.side(), offer.reason());
        }
    }

    static CommitmentProfile of(CommitmentState.Book book, Commitment commitment) {
        Promise promise = commitment.promise();
        Reported report = commitment.reported();
        Kept kept = commitment.kept();
        String evidence = report == null ? null : report.evidence();
        return new CommitmentProfile(
                commitment.id(),
                book.partnershipId(),
                book.supplierId(),
                promise.side(),
                promise.kind(),
                promise.what(),
                Money.of(promise.amount(), promise.currency()),
                promise.dueOn(),
                commitment.status(),
                commitment.charterId(),
                report == null ? null : report.on(),
                kept == null ? evidence : kept.evidence(),
                Offered.of(commitment.offer()),
                Giving.of(commitment.withdrawal()),
                kept == null ? null : kept.on(),
                kept == null ? null : kept.late());
    }
}
