package entente.governance.reviews;

import entente.governance.partnership.Verdict;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.reviews.ReviewCommand.Conclude;
import entente.governance.reviews.ReviewCommand.Drop;
import entente.governance.reviews.ReviewCommand.Opine;
import entente.governance.reviews.ReviewCommand.Prepare;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Dropped;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.OpinionGiven;
import entente.governance.reviews.ReviewEvent.Prepared;
import entente.governance.reviews.ReviewState.Absent;
import entente.governance.reviews.ReviewState.Gone;
import entente.governance.reviews.ReviewState.Open;
import entente.governance.reviews.ReviewState.Over;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annual strategic review: no verdict without evidence, none by who gathered it, and none
 * without the partner's opinion unless it is said why.
 */
public final class Review implements Decider<ReviewCommand, ReviewState, ReviewEvent> {

    private record On(ReviewCommand command, ReviewState state) {}

    @Override
    public ReviewState initial() {
        return new Absent();
    }

    @Override
    public List<ReviewEvent> decide(ReviewCommand command, ReviewState state) {
        return switch (new On(command, state)) {
            case On(ReviewCommand.Open c, Absent _) ->
                    List.of(
                            new Opened(
                                    c.partnershipId(),
                                    c.supplierId(),
                                    c.dueOn(),
                                    c.lastConcludedOn(),
                                    c.lastVerdict()));
            case On(ReviewCommand.Open _, ReviewState.Known _) -> List.of();
            case On(Drop c, Open s) ->
                    List.of(
                            new Dropped(
                                    s.opened().partnershipId(), s.opened().supplierId(), c.on()));
            // It was concluded in the same moment, or never opened.
            case On(Drop _, ReviewState _) -> List.of();
            case On(Prepare c, Open s) -> prepare(c, s);
            case On(Opine c, Open s) -> opine(c, s);
            case On(Conclude c, Open s) -> List.of(conclude(c, s));
            case On(ReviewCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such review");
            case On(ReviewCommand _, Over _) ->
                    throw new Rejected(
                            "review-concluded", "It is concluded; call another one to say more");
            case On(ReviewCommand _, Gone _) ->
                    throw new Rejected(
                            "review-dropped", "The partnership was closed before it was concluded");
        };
    }

    private static List<ReviewEvent> prepare(Prepare c, Open state) {
        if (c.evidence().isEmpty()) {
            throw new Rejected(
                    "evidence-missing", "Nothing was published, agreed or held in this time");
        }
        Prepared before = state.prepared();
        return List.of(
                new Prepared(
                        state.opened().partnershipId(),
                        state.opened().supplierId(),
                        before == null ? 1 : before.preparation() + 1,
                        c.evidence(),
                        c.by()));
    }

    private static List<ReviewEvent> opine(Opine c, Open state) {
        Prepared seen = seen(c.preparation(), state);
        Opinion opinion =
                new Opinion(
                        c.side(),
                        sponsor(c.roster(), c.side(), c.by()).personId(),
                        c.verdict(),
                        c.reason(),
                        c.by());
        return state.of(c.side()).filter(opinion::equals).isPresent()
                ? List.of()
                : List.of(
                        new OpinionGiven(
                                state.opened().partnershipId(),
                                state.opened().supplierId(),
                                seen.preparation(),
                                opinion));
    }

    private static Concluded conclude(Conclude c, Open state) {
        Prepared seen = seen(c.preparation(), state);
        Seat decider = sponsor(c.roster(), Side.OURS, c.by());
        if (seen.by().equals(c.by())) {
            throw new Rejected(
                    "self-conclusion", "Who gathered the evidence does not judge it alone");
        }
        if (state.of(Side.THEIRS).isEmpty() && c.withoutTheirs() == null) {
            throw new Rejected(
                    "opinion-missing",
                    "The partner's sponsor is heard first, or it is said why that was not");
        }
        boolean ends = c.verdict() == Verdict.WIND_DOWN;
        if (!ends && c.objectives().isEmpty()) {
            throw new Rejected(
                    "objectives-missing", "A partnership that goes on has shared objectives");
        }
        if (ends && !c.objectives().isEmpty()) {
            throw new Rejected(
                    "objectives-unwanted", "A partnership that ends has no more objectives");
        }
        if (c.lessons().isEmpty()) {
            throw new Rejected("lessons-missing", "A review says what was learnt");
        }
        return new Concluded(
                state.opened().partnershipId(),
                state.opened().supplierId(),
                c.opening(),
                c.verdict(),
                c.reason(),
                decider.personId(),
                state.opinions(),
                state.of(Side.THEIRS).isPresent() ? null : c.withoutTheirs(),
                c.objectives(),
                c.lessons(),
                seen.evidence(),
                seen.by(),
                c.on(),
                ends ? null : next(state.opened().dueOn(), c.reviewAfter(), c.on()),
                c.by());
    }

    /** Counted from the day it was due, so that a review held late does not move the year. */
    private static LocalDate next(LocalDate dueOn, Period after, LocalDate on) {
        LocalDate next = dueOn.plus(after);
        while (!next.isAfter(on)) {
            next = next.plus(after);
        }
        return next;
    }

    private static Prepared seen(int preparation, Open state) {
        @Nullable Prepared prepared = state.prepared();
        if (prepared == null) {
            throw new Rejected(
                    "evidence-missing", "No evidence was gathered; a verdict rests on some");
        }
        if (prepared.preparation() != preparation) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "evidence-moved",
                    "Evidence was gathered again; look at it first");
        }
        return prepared;
    }

    private static Seat sponsor(Roster roster, Side side, String by) {
        return roster.of(by)
                .filter(seat -> seat.side() == side && seat.has(PartnershipRole.SPONSOR))
                .orElseThrow(() ->
                        new Rejected(
                                "not-the-sponsor",
                                "The sponsor says so, under the account that is tied to the seat"));
    }

    @Override
    public ReviewState evolve(ReviewState state, ReviewEvent event) {
        if (event instanceof Opened e) {
            return new Open(e, null, List.of());
        }
        if (!(state instanceof Open open)) {
            return state;
        }
        return switch (event) {
            case Opened _ -> state; // above
            case Prepared e -> new Open(open.opened(), e, List.of());
            case OpinionGiven e -> open.with(e.opinion());
            case Concluded e -> new Over(open.opened(), seen(open), e);
            case Dropped e -> new Gone(open.opened(), e.on());
        };
    }

    private static int seen(Open state) {
        Prepared prepared = state.prepared();
        return prepared == null ? 0 : prepared.preparation();
    }
}
