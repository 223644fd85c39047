package entente.supplier.agreements;

import entente.platform.Rejected;
import entente.supplier.agreements.AgreementCommand.Amend;
import entente.supplier.agreements.AgreementCommand.Amending;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementState.InForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed is changed as it was concluded: proposed by one, agreed to by another. One
 * proposal at a time, so that nobody agrees to another one than was read.
 */
final class Amendments {

    private Amendments() {}

    static List<AgreementEvent> decide(Amending command, InForce s) {
        return switch (command) {
            case Amend c -> propose(c, s);
            case AgreementCommand.AgreeAmendment c -> agree(c, s);
            case AgreementCommand.WithdrawAmendment c ->
                    List.of(
                            new AmendmentWithdrawn(
                                    s.paper().supplierId(),
                                    open(s, c).id(),
                                    Agreement.reason(c.reason())));
        };
    }

    private static List<AgreementEvent> propose(Amend c, InForce s) {
        Paper paper = s.paper();
        Paper.Proposal open = s.proposed();
        if (paper.over(c.today())) {
            throw expired(); // also before the timer has noticed
        }
        if (open != null ? says(open, c) : isSo(paper, c)) {
            return List.of();
        }
        if (open != null) {
            throw new Rejected(
                    "amendment-open", "Another amendment is proposed; it is agreed or withdrawn");
        }
        Agreement.requireOrder(paper.validFrom(), c.validUntil());
        requireEffective(c, paper);
        return List.of(
                new AmendmentProposed(
                        paper.supplierId(),
                        c.proposalId(),
                        c.effectiveOn(),
                        c.validUntil(),
                        c.clauses().checked(),
                        Agreement.reason(c.reason()),
                        c.by()));
    }

    private static boolean isSo(Paper paper, Amend c) {
        return paper.latest().equals(c.clauses())
                && Objects.equals(paper.validUntil(), c.validUntil());
    }

    private static boolean says(Paper.Proposal open, Amend c) {
        return open.effectiveOn().equals(c.effectiveOn())
                && Objects.equals(open.validUntil(), c.validUntil())
                && open.clauses().equals(c.clauses())
                && open.reason().equals(c.reason().strip());
    }

    private static void requireEffective(Amend c, Paper paper) {
        if (c.effectiveOn().isBefore(paper.validFrom())) {
            throw new Rejected(
                    "effective-before-validity", "An amendment cannot precede the agreement");
        }
        if (paper.over(c.effectiveOn()) || isAfter(c.effectiveOn(), c.validUntil())) {
            throw new Rejected(
                    "effective-after-end", "An amendment takes effect before the agreement ends");
        }
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate until) {
        return until != null && day.isAfter(until);
    }

    private static List<AgreementEvent> agree(AgreementCommand.AgreeAmendment c, InForce s) {
        Paper paper = s.paper();
        if (paper.amendments().stream().anyMatch(a -> c.proposalId().equals(a.proposalId()))) {
            return List.of();
        }
        Paper.Proposal open = open(s, c);
        if (c.by().equals(open.proposedBy())) {
            throw new Rejected(
                    "proposer-agrees",
                    "Who proposed an amendment does not agree to it; ask somebody else");
        }
        if (paper.over(c.today())) {
            throw expired();
        }
        return List.of(
                new Amended(
                        paper.supplierId(),
                        paper.amendments().size() + 1,
                        open.effectiveOn(),
                        open.validUntil(),
                        open.clauses(),
                        open.reason(),
                        open.id()));
    }

    private static Paper.Proposal open(InForce s, Amending c) {
        Paper.Proposal open = s.proposed();
        if (open == null || !open.id().equals(c.proposalId())) {
            throw new Rejected("amendment-not-open", "This amendment is not proposed any more");
        }
        return open;
    }

    static Rejected expired() {
        return new Rejected(
                "agreement-expired", "The last day is over; what goes on is agreed anew");
    }

    static AgreementState proposed(AgreementState.Known state, Paper.@Nullable Proposal proposal) {
        return state instanceof InForce s ? new InForce(s.paper(), s.announced(), proposal) : state;
    }

    static AgreementState announced(AgreementState.Known state, int daysLeft) {
        return new InForce(
                state.paper(), daysLeft, state instanceof InForce s ? s.proposed() : null);
    }

    /** Another last day is announced anew. */
    static AgreementState amended(AgreementState.Known state, Paper paper) {
        boolean sameEnd = Objects.equals(state.paper().validUntil(), paper.validUntil());
        return new InForce(
                paper, sameEnd && state instanceof InForce s ? s.announced() : null, null);
    }
}
