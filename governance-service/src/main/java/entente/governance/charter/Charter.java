package entente.governance.charter;

import entente.governance.charter.CharterCommand.Activate;
import entente.governance.charter.CharterCommand.Amend;
import entente.governance.charter.CharterCommand.Comment;
import entente.governance.charter.CharterCommand.Draft;
import entente.governance.charter.CharterCommand.Edit;
import entente.governance.charter.CharterCommand.Sign;
import entente.governance.charter.CharterCommand.Submit;
import entente.governance.charter.CharterCommand.TakeObjectives;
import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
import entente.governance.charter.CharterState.Active;
import entente.governance.charter.CharterState.Amending;
import entente.governance.charter.CharterState.Head;
import entente.governance.charter.CharterState.InForce;
import entente.governance.charter.CharterState.Known;
import entente.governance.charter.CharterState.Open;
import entente.governance.charter.CharterState.Preparing;
import entente.governance.charter.CharterState.Remark;
import entente.governance.charter.CharterState.Sheet;
import entente.governance.charter.CharterState.Signature;
import entente.governance.charter.CharterState.Version;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The charter of an opening of a partnership. A version comes into force once the kick-off workshop
 * has its six outputs and both sponsors signed that very version; whatever is changed before that
 * is to be signed again. The partnership's id and the charter's own are derived from one another.
 */
public final class Charter implements Decider<CharterCommand, CharterState, CharterEvent> {

    private record On(CharterCommand command, CharterState state) {}

    @Override
    public CharterState initial() {
        return new CharterState.Absent();
    }

    @Override
    public List<CharterEvent> decide(CharterCommand command, CharterState state) {
        return switch (new On(command, state)) {
            case On(Draft c, CharterState.Absent _) ->
                    List.of(
                            new Drafted(
                                    c.partnershipId(),
                                    c.supplierId(),
                                    c.opening(),
                                    c.calendar(),
                                    StandardTerms.draft()));
            case On(Draft _, Known _) -> List.of();
            case On(CharterCommand _, CharterState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such charter");
            case On(TakeObjectives c, Known s) -> Objectives.take(c, s);
            case On(Edit c, Open s) -> edit(c, s);
            case On(Submit c, Open s) -> submit(c, s);
            case On(Comment c, Open s) ->
                    List.of(
                            new Commented(
                                    partnership(s),
                                    supplier(s),
                                    s.next().number(),
                                    c.side(),
                                    c.text(),
                                    c.by()));
            case On(Sign c, Open s) -> sign(c, s);
            case On(Activate c, Open s) -> List.of(activate(c, s));
            case On(Activate _, Active _) -> List.of();
            case On(Amend c, Active s) -> amend(c, s);
            case On(Amend _, Open _) ->
                    throw new Rejected(
                            "charter-open", "A version is being agreed on already; edit that one");
            case On(CharterCommand _, Active _) ->
                    throw new Rejected(
                            "charter-active", "This version is in force; propose an amendment");
        };
    }

    private static List<CharterEvent> edit(Edit c, Open state) {
        Sheet next = state.next();
        if (c.terms().equals(next.terms()) && c.effectiveFrom().equals(next.effectiveFrom())) {
            return List.of();
        }
        TermsRules.requireSound(c.terms(), c.effectiveFrom(), c.today());
        return List.of(
                new Edited(
                        partnership(state),
                        supplier(state),
                        next.signatures().isEmpty() ? next.number() : next.number() + 1,
                        c.terms(),
                        c.effectiveFrom(),
                        c.by()));
    }

    private static List<CharterEvent> submit(Submit c, Open state) {
        if (state.next().submitted()) {
            return List.of();
        }
        TermsRules.requireWhole(state.next().terms());
        return List.of(
                new Submitted(partnership(state), supplier(state), state.next().number(), c.by()));
    }

    private static List<CharterEvent> sign(Sign c, Open state) {
        Sheet next = state.next();
        if (!next.submitted()) {
            throw new Rejected("charter-not-submitted", "It is not laid before the sponsors yet");
        }
        Seat seat =
                c.roster()
                        .of(c.by())
                        .filter(each -> each.side() == c.side())
                        .filter(each -> each.has(PartnershipRole.SPONSOR))
                        .orElseThrow(() ->
                                new Rejected(
                                        "not-the-sponsor",
                                        "The sponsor signs, under the account that is tied"
                                                + " to the seat"));
        if (next.of(c.side()).isPresent()) {
            return List.of();
        }
        if (next.of(c.side().other()).filter(other -> other.by().equals(c.by())).isPresent()) {
            throw new Rejected("signed-both-sides", "One account does not sign for both sides");
        }
        return List.of(
                new Signed(
                        partnership(state),
                        supplier(state),
                        next.number(),
                        c.side(),
                        seat.personId(),
                        c.today(),
                        c.by()));
    }

    private static CharterEvent activate(Activate c, Open state) {
        if (!c.missing().isEmpty()) {
            throw new Rejected(
                    "kick-off-outputs-missing",
                    "A charter is never active before all six outputs of the workshop exist",
                    c.missing().stream().sorted().map(Enum::name).toList());
        }
        Sheet next = state.next();
        List<String> unsigned =
                Arrays.stream(Side.values())
                        .filter(side -> next.of(side).isEmpty())
                        .map(Side::name)
                        .toList();
        if (!unsigned.isEmpty()) {
            throw new Rejected("signatures-missing", "Both sponsors sign", unsigned);
        }
        LocalDate wanted = next.effectiveFrom();
        LocalDate validFrom = wanted == null || wanted.isBefore(c.today()) ? c.today() : wanted;
        UUID charter = CharterId.of(partnership(state), state.head().opening());
        return switch (state) {
            case Preparing _ ->
                    new Activated(
                            partnership(state),
                            supplier(state),
                            charter,
                            next.number(),
                            validFrom,
                            validFrom.plus(c.reviewAfter()),
                            c.calendar(),
                            next.terms());
            // An amendment does not move the annual review.
            case Amending s ->
                    new Amended(
                            partnership(state),
                            supplier(state),
                            charter,
                            next.number(),
                            validFrom,
                            s.current().nextReviewOn(),
                            c.calendar(),
                            next.terms(),
                            next.reason());
        };
    }

    private static List<CharterEvent> amend(Amend c, Active state) {
        if (c.terms().equals(state.current().terms())) {
            return List.of();
        }
        TermsRules.requireSound(c.terms(), c.effectiveFrom(), c.today());
        return List.of(
                new AmendmentProposed(
                        partnership(state),
                        supplier(state),
                        state.current().number() + 1,
                        c.reason(),
                        c.terms(),
                        c.effectiveFrom(),
                        c.by()));
    }

    private static UUID partnership(Known state) {
        return state.head().partnershipId();
    }

    private static UUID supplier(Known state) {
        return state.head().supplierId();
    }

    @Override
    public CharterState evolve(CharterState state, CharterEvent event) {
        if (event instanceof Drafted e) {
            return new Preparing(
                    new Head(e.partnershipId(), e.supplierId(), e.opening()),
                    Sheet.fresh(1, e.terms(), null, null));
        }
        return switch (event) {
            case Drafted _ -> state; // above
            case Edited e when state instanceof Open s ->
                    with(s, s.next().edited(e.version(), e.terms(), e.effectiveFrom()));
            case Submitted _ when state instanceof Open s -> with(s, s.next().toBeSigned());
            case Commented e when state instanceof Open s ->
                    with(s, s.next().with(new Remark(e.side(), e.text(), e.by())));
            case Signed e when state instanceof Open s ->
                    with(s, s.next().with(new Signature(e.side(), e.personId(), e.on(), e.by())));
            case Activated e when state instanceof Known s ->
                    new Active(
                            s.head(),
                            new Version(e.version(), e.terms(), e.validFrom(), e.nextReviewOn()));
            case Amended e when state instanceof Known s ->
                    new Active(
                            s.head(),
                            new Version(e.version(), e.terms(), e.validFrom(), e.nextReviewOn()));
            case AmendmentProposed e when state instanceof InForce s ->
                    new Amending(
                            s.head(),
                            s.current(),
                            Sheet.fresh(e.version(), e.terms(), e.effectiveFrom(), e.reason()));
            // Nothing else is ever recorded in these phases.
            case Edited _,
                    Submitted _,
                    Commented _,
                    Signed _,
                    Activated _,
                    Amended _,
                    AmendmentProposed _ ->
                    state;
        };
    }

    private static CharterState with(Open state, Sheet next) {
        return switch (state) {
            case Preparing s -> new Preparing(s.head(), next);
            case Amending s -> new Amending(s.head(), s.current(), next);
        };
    }
}
