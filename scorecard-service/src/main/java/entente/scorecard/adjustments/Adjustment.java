package entente.scorecard.adjustments;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.adjustments.AdjustmentCommand.Approve;
import entente.scorecard.adjustments.AdjustmentCommand.Propose;
import entente.scorecard.adjustments.AdjustmentCommand.Reject;
import entente.scorecard.adjustments.AdjustmentCommand.Revoke;
import entente.scorecard.adjustments.AdjustmentCommand.Withdraw;
import entente.scorecard.adjustments.AdjustmentState.Absent;
import entente.scorecard.adjustments.AdjustmentState.Approved;
import entente.scorecard.adjustments.AdjustmentState.Closed;
import entente.scorecard.adjustments.AdjustmentState.Known;
import entente.scorecard.adjustments.AdjustmentState.Proposed;
import java.util.List;

/** Rule C6: a new fact with reason and approver, proposed by one and approved by another. */
public final class Adjustment
        implements Decider<AdjustmentCommand, AdjustmentState, AdjustmentEvent> {

    private static final String SCOPE = "adjusted-fact";

    private record On(AdjustmentCommand command, AdjustmentState state) {}

    @Override
    public AdjustmentState initial() {
        return new Absent();
    }

    @Override
    public List<AdjustmentEvent> decide(AdjustmentCommand command, AdjustmentState state) {
        return switch (new On(command, state)) {
            case On(Propose c, Absent _) -> List.of(propose(c));
            case On(Propose _, Known _) ->
                    throw new Rejected("adjustment-exists", "There is one with this id");
            case On(AdjustmentCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such adjustment");

            case On(Approve c, Proposed s) -> {
                if (c.by().equals(s.sheet().proposedBy())) {
                    throw new Rejected(
                            "proposer-approves",
                            "Who proposed an adjustment does not approve it; ask somebody else");
                }
                requireFits(c.fits());
                yield List.of(
                        new AdjustmentEvent.Approved(
                                s.sheet().supplierId(),
                                s.sheet().factId(),
                                s.sheet().correction(),
                                c.by()));
            }
            case On(Approve _, Approved _) -> List.of();
            case On(Reject c, Proposed s) ->
                    List.of(
                            new AdjustmentEvent.Rejected(
                                    s.sheet().supplierId(),
                                    s.sheet().factId(),
                                    s.sheet().correction(),
                                    reason(c.reason()),
                                    c.by()));
            case On(Withdraw c, Proposed s) -> {
                if (!c.by().equals(s.sheet().proposedBy())) {
                    throw new Rejected(
                            "not-the-proposer",
                            "Only who proposed an adjustment gives it up; others reject it");
                }
                yield List.of(
                        new AdjustmentEvent.Withdrawn(
                                s.sheet().supplierId(),
                                s.sheet().factId(),
                                s.sheet().correction(),
                                c.by()));
            }
            case On(Revoke c, Approved s) -> {
                // Who approved may take that back: then there is one person left who wants it.
                if (c.by().equals(s.sheet().proposedBy())) {
                    throw new Rejected(
                            "proposer-revokes",
                            "Who proposed an adjustment does not undo what another approved");
                }
                yield List.of(
                        new AdjustmentEvent.Revoked(
                                s.sheet().supplierId(),
                                s.sheet().factId(),
                                s.sheet().correction(),
                                reason(c.reason()),
                                c.by()));
            }
            case On(Revoke _, Known _) ->
                    throw new Rejected(
                            "adjustment-not-approved", "Only an approved one is revoked");
            case On(AdjustmentCommand _, Known _) ->
                    throw new Rejected("adjustment-not-open", "This adjustment is decided");
        };
    }

    private static AdjustmentEvent propose(Propose c) {
        if (!c.known()) {
            throw new Rejected("fact-unknown", "There is no such order line of this supplier");
        }
        if (c.correction().saysNothing()) {
            throw new Rejected("correction-empty", "This correction changes nothing");
        }
        if (c.correction().belowZero()) {
            throw new Rejected("correction-negative", "A quantity is never below zero");
        }
        requireFits(c.fits());
        return new AdjustmentEvent.Proposed(
                c.supplierId(),
                c.factId(),
                c.correction(),
                reason(c.reason()),
                c.disputeId(),
                c.by());
    }

    private static void requireFits(boolean fits) {
        if (!fits) {
            throw new Rejected(
                    "correction-void", "What it corrects is not there, or not as much of it");
        }
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return text.strip();
    }

    @Override
    public AdjustmentState evolve(AdjustmentState state, AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentEvent.Proposed e -> new Proposed(AdjustmentState.Sheet.of(e));
            case AdjustmentEvent.Approved e ->
                    state instanceof Known s ? new Approved(s.sheet(), e.by()) : state;
            case AdjustmentEvent.Rejected e ->
                    state instanceof Known s
                            ? new Closed(s.sheet(), AdjustmentStatus.REJECTED, e.reason())
                            : state;
            case AdjustmentEvent.Withdrawn _ ->
                    state instanceof Known s
                            ? new Closed(s.sheet(), AdjustmentStatus.WITHDRAWN, null)
                            : state;
            case AdjustmentEvent.Revoked e ->
                    state instanceof Known s
                            ? new Closed(s.sheet(), AdjustmentStatus.REVOKED, e.reason())
                            : state;
        };
    }

    /** Only one correction of the same thing is open or in force. */
    @Override
    public List<Claim> claims(AdjustmentEvent event) {
        String key = event.factId() + "/" + event.correction().of();
        return switch (event) {
            case AdjustmentEvent.Proposed _ -> List.of(Claim.take(SCOPE, key));
            case AdjustmentEvent.Approved _ -> List.of();
            case AdjustmentEvent.Rejected _,
                    AdjustmentEvent.Withdrawn _,
                    AdjustmentEvent.Revoked _ ->
                    List.of(Claim.release(SCOPE, key));
        };
    }
}
