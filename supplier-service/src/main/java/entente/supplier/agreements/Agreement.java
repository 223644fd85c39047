package entente.supplier.agreements;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.agreements.AgreementCommand.Amending;
import entente.supplier.agreements.AgreementCommand.Announce;
import entente.supplier.agreements.AgreementCommand.Conclude;
import entente.supplier.agreements.AgreementCommand.Draft;
import entente.supplier.agreements.AgreementCommand.Expire;
import entente.supplier.agreements.AgreementCommand.PlaceUnder;
import entente.supplier.agreements.AgreementCommand.Terminate;
import entente.supplier.agreements.AgreementCommand.Withdraw;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import entente.supplier.agreements.AgreementState.InForce;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule S9: written by one, approved by another, amended by two as well, its end announced. */
public final class Agreement implements Decider<AgreementCommand, AgreementState, AgreementEvent> {

    private record On(AgreementCommand command, AgreementState state) {}

    @Override
    public AgreementState initial() {
        return new AgreementState.Absent();
    }

    @Override
    public List<AgreementEvent> decide(AgreementCommand command, AgreementState state) {
        return switch (new On(command, state)) {
            case On(Draft c, AgreementState.Absent _) -> List.of(draft(c));
            case On(Draft _, AgreementState.Known _) ->
                    throw new Rejected("agreement-exists", "There is a draft with this id");
            case On(AgreementCommand _, AgreementState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such agreement");

            case On(Withdraw c, AgreementState.Drafted s) ->
                    List.of(new Withdrawn(s.paper().supplierId(), reason(c.reason())));
            case On(Withdraw c, AgreementState.Withdrawn s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Withdraw _, AgreementState.Known _) -> throw notDrafted("withdrawn");

            case On(Conclude c, AgreementState.Drafted s) -> List.of(conclude(c, s.paper()));
            case On(Conclude _, InForce _) -> List.of();
            case On(Conclude _, AgreementState.Known _) -> throw notDrafted("concluded");

            case On(Amending c, InForce s) -> Amendments.decide(c, s);
            case On(Amending _, AgreementState.Expired _) -> throw Amendments.expired();
            case On(Amending _, AgreementState.Known _) -> throw notInForce("amended");

            case On(Terminate c, InForce s) ->
                    List.of(
                            new Terminated(
                                    s.paper().supplierId(),
                                    s.paper().kind(),
                                    reason(c.reason()),
                                    c.today()));
            case On(Terminate c, AgreementState.Terminated s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Terminate _, AgreementState.Known _) -> throw notInForce("terminated");

            case On(PlaceUnder c, AgreementState.Drafted s) -> place(c, s.paper(), true);
            case On(PlaceUnder c, InForce s) -> place(c, s.paper(), false);
            case On(PlaceUnder _, AgreementState.Known _) -> throw notInForce("placed");

            // Time may be up for a last day that has moved since: then nothing is up.
            case On(Announce c, InForce s) -> announce(c, s);
            case On(Announce _, AgreementState.Known _) -> List.of();
            case On(Expire c, InForce s) -> expire(c, s.paper());
            case On(Expire _, AgreementState.Known _) -> List.of();
        };
    }

    private static Drafted draft(Draft c) {
        requireOrder(c.validFrom(), c.validUntil());
        requireParent(c.lineage(), c.supplierId(), true);
        return new Drafted(
                c.supplierId(),
                c.kind(),
                c.title(),
                c.lineage().parentId(),
                c.validFrom(),
                c.validUntil(),
                c.clauses().checked(),
                c.by());
    }

    private static Concluded conclude(Conclude c, Paper paper) {
        if (c.by().equals(paper.draftedBy())) {
            throw new Rejected(
                    "drafter-concludes",
                    "Who drafted an agreement does not conclude it; ask somebody else");
        }
        if (paper.over(c.today())) {
            throw new Rejected("validity-over", "The last day of this draft is over already");
        }
        requireParent(c.lineage(), paper.supplierId(), false);
        return new Concluded(
                paper.supplierId(),
                paper.kind(),
                paper.title(),
                paper.parentId(),
                paper.validFrom(),
                paper.validUntil(),
                paper.first());
    }

    private static List<AgreementEvent> place(PlaceUnder c, Paper paper, boolean draft) {
        UUID parent = c.lineage().parentId();
        if (Objects.equals(parent, paper.parentId())) {
            return List.of();
        }
        requireParent(c.lineage(), paper.supplierId(), draft);
        if (c.lineage().ancestors().contains(c.agreement())) {
            throw new Rejected("agreement-cycle", "An agreement cannot be above itself");
        }
        return List.of(new Placed(paper.supplierId(), parent));
    }

    private static List<AgreementEvent> announce(Announce c, InForce s) {
        LocalDate until = s.paper().validUntil();
        if (until == null || until.isBefore(c.on())) {
            return List.of();
        }
        int left = (int) ChronoUnit.DAYS.between(c.on(), until);
        boolean told = s.announced() != null && s.announced() <= c.leadDays();
        return told || left > c.leadDays()
                ? List.of()
                : List.of(new Expiring(s.paper().supplierId(), until, left));
    }

    private static List<AgreementEvent> expire(Expire c, Paper paper) {
        LocalDate until = paper.validUntil();
        return until == null || !paper.over(c.on())
                ? List.of()
                : List.of(new Expired(paper.supplierId(), paper.kind(), until));
    }

    static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new Rejected("validity-reversed", "The last day is before the first");
        }
    }

    /** What binds stands below what binds; a draft also below another draft. */
    private static void requireParent(Lineage lineage, UUID supplier, boolean draft) {
        AgreementState.Known parent = lineage.parent();
        if (lineage.parentId() == null) {
            return;
        }
        if (parent == null || !parent.paper().supplierId().equals(supplier)) {
            throw new Rejected("parent-unknown", "There is no such agreement with this supplier");
        }
        if (parent.paper().kind() != AgreementKind.FRAMEWORK) {
            throw new Rejected(
                    "parent-not-framework", "Only a framework agreement has others below it");
        }
        boolean fits =
                parent instanceof InForce || (draft && parent instanceof AgreementState.Drafted);
        if (!fits) {
            throw new Rejected(
                    "parent-not-in-force",
                    "The framework agreement is " + AgreementState.status(parent));
        }
    }

    static String reason(String text) {
        if (text.isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return text.strip();
    }

    private static Rejected notDrafted(String verb) {
        return new Rejected("agreement-not-draft", "Only a draft can be " + verb);
    }

    private static Rejected notInForce(String verb) {
        return new Rejected("agreement-not-in-force", "Only an agreement in force can be " + verb);
    }

    @Override
    public AgreementState evolve(AgreementState state, AgreementEvent event) {
        return switch (state) {
            case AgreementState.Absent s ->
                    event instanceof Drafted e ? new AgreementState.Drafted(Paper.of(e)) : s;
            case AgreementState.Known s -> evolve(s, s.paper(), event);
        };
    }

    private static AgreementState evolve(
            AgreementState.Known state, Paper paper, AgreementEvent event) {
        return switch (event) {
            case Drafted _ -> state;
            case Withdrawn e -> new AgreementState.Withdrawn(paper, e.reason());
            case Concluded _ -> new InForce(paper, null, null);
            case AmendmentProposed e -> Amendments.proposed(state, Paper.Proposal.of(e));
            case AmendmentWithdrawn _ -> Amendments.proposed(state, null);
            case Amended e -> Amendments.amended(state, paper.with(e));
            case Placed e -> state.with(paper.under(e.parentId()));
            case Expiring e -> Amendments.announced(state, e.daysLeft());
            case Expired _ -> new AgreementState.Expired(paper);
            case Terminated e -> new AgreementState.Terminated(paper, e.reason(), e.endedOn());
        };
    }
}
