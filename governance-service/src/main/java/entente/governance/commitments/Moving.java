package entente.governance.commitments;

import entente.governance.calendar.Due;
import entente.governance.commitments.CommitmentCommand.AcceptMove;
import entente.governance.commitments.CommitmentCommand.OfferMove;
import entente.governance.commitments.CommitmentCommand.Withdraw;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Moved;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.governance.commitments.CommitmentState.Book;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;

/** What needs both sides: another day for a commitment, or none at all. */
final class Moving {

    private Moving() {}

    static List<CommitmentEvent> offer(OfferMove c, CommitmentState state, Commitment commitment) {
        requireOpen(commitment);
        Due.require(c.dueOn(), c.today());
        MoveOffered before = commitment.offer();
        boolean isSame =
                before != null
                        && before.dueOn().equals(c.dueOn())
                        && before.side() == c.who().side();
        if (isSame || c.dueOn().equals(commitment.promise().dueOn())) {
            return List.of();
        }
        Book book = book(state);
        return List.of(
                new MoveOffered(
                        book.partnershipId(),
                        book.supplierId(),
                        c.id(),
                        c.dueOn(),
                        c.reason(),
                        c.who().side(),
                        c.by()));
    }

    static List<CommitmentEvent> accept(
            AcceptMove c, CommitmentState state, Commitment commitment) {
        requireOpen(commitment);
        MoveOffered offer = commitment.offer();
        if (offer == null) {
            throw new Rejected("move-not-offered", "Nobody offered another day");
        }
        if (offer.side() == c.who().side()) {
            throw new Rejected("own-offer", "The other side accepts what yours offered");
        }
        Due.require(offer.dueOn(), c.today());
        Book book = book(state);
        LocalDate before = commitment.promise().dueOn();
        return List.of(
                new Moved(
                        book.partnershipId(),
                        book.supplierId(),
                        c.id(),
                        commitment.promise().due(offer.dueOn()),
                        before,
                        c.by()));
    }

    static List<CommitmentEvent> withdraw(
            Withdraw c, CommitmentState state, Commitment commitment) {
        if (commitment.status() == CommitmentStatus.WITHDRAWN) {
            return List.of();
        }
        requireOpen(commitment);
        Book book = book(state);
        WithdrawalOffered offered = commitment.withdrawal();
        if (offered == null) {
            return List.of(
                    new WithdrawalOffered(
                            book.partnershipId(),
                            book.supplierId(),
                            c.id(),
                            c.reason(),
                            c.who().side(),
                            c.by()));
        }
        return offered.side() == c.who().side()
                ? List.of() // waits for the other side
                : List.of(
                        new Withdrawn(
                                book.partnershipId(),
                                book.supplierId(),
                                c.id(),
                                offered.reason(),
                                c.by()));
    }

    /** The book that a commitment was found in. */
    static Book book(CommitmentState state) {
        return switch (state) {
            case Book book -> book;
            case CommitmentState.Absent _ ->
                    throw new IllegalArgumentException("A commitment of nobody");
        };
    }

    private static void requireOpen(Commitment commitment) {
        if (commitment.status() == CommitmentStatus.BROKEN) {
            throw new Rejected("commitment-broken", "It is broken, and can only be kept late");
        }
        if (!commitment.isOpen()) {
            throw new Rejected("commitment-closed", "It is kept or given up");
        }
    }
}
