package entente.governance.commitments;

import entente.governance.calendar.Due;
import entente.governance.commitments.CommitmentCommand.AcceptMove;
import entente.governance.commitments.CommitmentCommand.Keep;
import entente.governance.commitments.CommitmentCommand.Make;
import entente.governance.commitments.CommitmentCommand.MarkBroken;
import entente.governance.commitments.CommitmentCommand.NoteDispute;
import entente.governance.commitments.CommitmentCommand.NoteSettled;
import entente.governance.commitments.CommitmentCommand.OfferMove;
import entente.governance.commitments.CommitmentCommand.Refuse;
import entente.governance.commitments.CommitmentCommand.TakeOver;
import entente.governance.commitments.CommitmentCommand.Withdraw;
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
import entente.governance.commitments.CommitmentState.Absent;
import entente.governance.commitments.CommitmentState.Book;
import entente.governance.commitments.CommitmentState.Dispute;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;
import java.util.UUID;

/**
 * The commitments of a partnership. Each is kept when the other side says so, moved and given up
 * when both agree, and broken when its day went by without any of that.
 */
public final class Commitments
        implements Decider<CommitmentCommand, CommitmentState, CommitmentEvent> {

    @Override
    public CommitmentState initial() {
        return new Absent();
    }

    @Override
    public List<CommitmentEvent> decide(CommitmentCommand command, CommitmentState state) {
        return switch (command) {
            case Make c -> List.of(make(c, state));
            case TakeOver c -> Takeover.of(c, state);
            case NoteDispute c -> dispute(c, state);
            case NoteSettled c -> settled(c, state);
            case MarkBroken c -> broken(c, state);
            case Keep c -> Keeping.keep(c, state, find(state, c.id()));
            case Refuse c -> Keeping.refuse(c, state, find(state, c.id()));
            case OfferMove c -> Moving.offer(c, state, find(state, c.id()));
            case AcceptMove c -> Moving.accept(c, state, find(state, c.id()));
            case Withdraw c -> Moving.withdraw(c, state, find(state, c.id()));
        };
    }

    private static CommitmentEvent make(Make c, CommitmentState state) {
        Due.require(c.promise().dueOn(), c.today());
        if (state.commitment(c.id()).isPresent()) {
            throw new Rejected("commitment-exists", "This commitment was made before");
        }
        return new Made(c.partnershipId(), c.supplierId(), c.id(), c.promise(), null, c.by());
    }

    private static List<CommitmentEvent> dispute(NoteDispute c, CommitmentState state) {
        return state.disputes().stream().anyMatch(each -> each.id().equals(c.disputeId()))
                ? List.of()
                : List.of(
                        new DisputeRaised(
                                c.partnershipId(),
                                c.supplierId(),
                                c.disputeId(),
                                c.period(),
                                c.on()));
    }

    private static List<CommitmentEvent> settled(NoteSettled c, CommitmentState state) {
        List<UUID> open =
                state.disputes().stream()
                        .filter(each ->
                                each.settledOn() == null && each.period().equals(c.period()))
                        .map(Dispute::id)
                        .toList();
        return state instanceof Book book && !open.isEmpty()
                ? List.of(
                        new DisputesSettled(
                                book.partnershipId(),
                                book.supplierId(),
                                c.period(),
                                open,
                                c.how(),
                                c.on()))
                : List.of();
    }

    private static List<CommitmentEvent> broken(MarkBroken c, CommitmentState state) {
        return state instanceof Book book
                ? state.commitment(c.id())
                        .filter(each ->
                                each.isOpen()
                                        && each.promise().over().equals(c.over())
                                        && !each.isReportedInTime())
                        .map(each ->
                                List.<CommitmentEvent>of(
                                        new Broken(
                                                book.partnershipId(),
                                                book.supplierId(),
                                                each.id(),
                                                each.promise())))
                        .orElse(List.of())
                : List.of();
    }

    private static Commitment find(CommitmentState state, UUID id) {
        return state.commitment(id)
                .orElseThrow(() ->
                        new Rejected(
                                Rejected.Kind.MISSING, "not-found", "There is no such commitment"));
    }

    @Override
    public CommitmentState evolve(CommitmentState state, CommitmentEvent event) {
        Book book =
                state instanceof Book known
                        ? known
                        : new Book(event.partnershipId(), event.supplierId(), List.of(), List.of());
        return switch (event) {
            case Made e -> book.with(Commitment.of(e));
            case Reported e -> book.with(e.id(), each -> each.reported(e));
            case Refused e -> book.with(e.id(), each -> each.reported(null));
            case Kept e -> book.with(e.id(), each -> each.kept(e));
            case MoveOffered e -> book.with(e.id(), each -> each.offered(e));
            case Moved e -> book.with(e.id(), each -> each.moved(e.promise()));
            case WithdrawalOffered e -> book.with(e.id(), each -> each.offered(e));
            case Withdrawn e -> book.with(e.id(), each -> each.closed(CommitmentStatus.WITHDRAWN));
            case Broken e -> book.with(e.id(), each -> each.closed(CommitmentStatus.BROKEN));
            case DisputeRaised e -> book.raised(e);
            case DisputesSettled e -> book.settled(e);
        };
    }
}
