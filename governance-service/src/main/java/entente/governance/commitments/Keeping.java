package entente.governance.commitments;

import entente.governance.commitments.CommitmentCommand.Keep;
import entente.governance.commitments.CommitmentCommand.Refuse;
import entente.governance.commitments.CommitmentEvent.Broken;
import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Refused;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a commitment is kept. Who stands for it says so, the other side confirms; a report in time
 * keeps its day open until it is answered, so that nobody breaks it by the other's silence.
 */
final class Keeping {

    private Keeping() {}

    static List<CommitmentEvent> keep(Keep c, CommitmentState state, Commitment commitment) {
        if (commitment.status() == CommitmentStatus.KEPT) {
            return List.of();
        }
        requireOwed(commitment);
        CommitmentState.Book book = Moving.book(state);
        Reported report = commitment.reported();
        if (c.who().side() == commitment.promise().side()) {
            return report != null
                    ? List.of() // waits for the other side
                    : List.of(
                            new Reported(
                                    book.partnershipId(),
                                    book.supplierId(),
                                    c.id(),
                                    c.evidence(),
                                    commitment.promise().day(c.at()),
                                    c.who().personId(),
                                    c.by()));
        }
        LocalDate on = report == null ? commitment.promise().day(c.at()) : report.on();
        return List.of(
                new Kept(
                        book.partnershipId(),
                        book.supplierId(),
                        c.id(),
                        c.evidence(),
                        on,
                        commitment.isLate(on),
                        c.who().personId(),
                        c.by()));
    }

    static List<CommitmentEvent> refuse(Refuse c, CommitmentState state, Commitment commitment) {
        requireOwed(commitment);
        CommitmentState.Book book = Moving.book(state);
        if (commitment.reported() == null) {
            throw new Rejected("keeping-not-reported", "Nobody said that it is kept");
        }
        if (c.who().side() == commitment.promise().side()) {
            throw new Rejected("own-report", "The other side answers what yours reported");
        }
        List<CommitmentEvent> events = new ArrayList<>();
        events.add(
                new Refused(
                        book.partnershipId(),
                        book.supplierId(),
                        c.id(),
                        c.reason(),
                        c.who().personId(),
                        c.by()));
        if (commitment.isOpen() && commitment.isLate(commitment.promise().day(c.at()))) {
            events.add(
                    new Broken(
                            book.partnershipId(), book.supplierId(), c.id(), commitment.promise()));
        }
        return events;
    }

    private static void requireOwed(Commitment commitment) {
        if (!commitment.isOwed()) {
            throw new Rejected("commitment-closed", "It is kept or given up");
        }
    }
}
