package entente.scorecard.surveys;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.scoring.Period;
import entente.scorecard.surveys.SurveyCommand.Close;
import entente.scorecard.surveys.SurveyCommand.Comment;
import entente.scorecard.surveys.SurveyCommand.Open;
import entente.scorecard.surveys.SurveyCommand.Rate;
import entente.scorecard.surveys.SurveyCommand.Reopen;
import entente.scorecard.surveys.SurveyEvent.Closed;
import entente.scorecard.surveys.SurveyEvent.Commented;
import entente.scorecard.surveys.SurveyEvent.Opened;
import entente.scorecard.surveys.SurveyEvent.Rated;
import entente.scorecard.surveys.SurveyEvent.Reopened;
import entente.scorecard.surveys.SurveyState.Entry;
import entente.scorecard.surveys.SurveyState.Matter;
import entente.scorecard.surveys.SurveyState.Step;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One supplier and period, rated by people. What is out of the ordinary is explained, and nobody
 * settles alone what a supplier is worth.
 */
public final class Survey implements Decider<SurveyCommand, SurveyState, SurveyEvent> {

    /** What a supplier and period can have one of. */
    private static final String SCOPE = "survey";

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int POINTS_PER_STEP = 25;

    /** Ratings from here to {@link #USUAL_TO} need no comment. */
    private static final int USUAL_FROM = 3;

    private static final int USUAL_TO = 4;

    private record On(SurveyCommand command, SurveyState state) {}

    @Override
    public SurveyState initial() {
        return new SurveyState.Absent();
    }

    @Override
    public List<SurveyEvent> decide(SurveyCommand command, SurveyState state) {
        return switch (new On(command, state)) {
            case On(Open c, SurveyState.Absent _) -> List.of(open(c));
            case On(Open _, SurveyState.Known _) ->
                    throw new Rejected("survey-exists", "This survey was opened before");
            case On(SurveyCommand _, SurveyState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such survey");

            case On(Rate c, SurveyState.Open s) -> {
                Rated rated = rate(c, s.matter().opened());
                yield s.matter().says(rated) ? List.of() : List.of(rated);
            }
            case On(Comment c, SurveyState.Open s) -> {
                requireCriterion(c.code(), s.matter().opened());
                yield List.of(
                        new Commented(
                                s.matter().opened().supplierId(),
                                c.code(),
                                c.text(),
                                c.by(),
                                c.on()));
            }
            case On(Close c, SurveyState.Open s) -> List.of(close(c, s.matter()));

            case On(Close _, SurveyState.Closed _) -> List.of();
            case On(Rate _, SurveyState.Closed _) -> throw closed();
            case On(Comment _, SurveyState.Closed _) -> throw closed();

            case On(Reopen _, SurveyState.Open _) -> List.of();
            case On(Reopen c, SurveyState.Closed _) when c.cardFinal() ->
                    throw new Rejected(
                            "survey-final", "The scorecard of this period is final, and so is it");
            case On(Reopen c, SurveyState.Closed s) ->
                    List.of(
                            new Reopened(
                                    s.matter().opened().supplierId(), c.reason(), c.by(), c.on()));
        };
    }

    private static Opened open(Open c) {
        if (c.period().kind() == Period.Kind.ROLLING_YEAR) {
            throw new Rejected("period-rolling", "A rolling year is never settled");
        }
        if (c.period().start().isAfter(c.on())) {
            throw new Rejected("period-not-begun", "The period begins on " + c.period().start());
        }
        if (c.dueOn().isBefore(c.on())) {
            throw new Rejected("due-in-the-past", "Answers cannot be wanted before today");
        }
        if (!Criterion.codes().containsAll(c.codes())) {
            throw new Rejected("criterion-unknown", "What can be assessed is " + Criterion.codes());
        }
        if (c.codes().isEmpty()) {
            throw new Rejected("criterion-missing", "A survey asks for one criterion at least");
        }
        return new Opened(
                c.supplierId(),
                c.period().toString(),
                List.copyOf(new LinkedHashSet<>(c.codes())),
                List.copyOf(new LinkedHashSet<>(c.asked())),
                c.dueOn(),
                c.by(),
                c.on());
    }

    private static Rated rate(Rate c, Opened opened) {
        if (!opened.asked().isEmpty() && !opened.asked().contains(c.by())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-asked", "This survey asks other people");
        }
        requireCriterion(c.code(), opened);
        if (c.rating() < LOWEST || c.rating() > HIGHEST) {
            throw new Rejected("rating-out-of-range", "A rating is 1, 2, 3, 4 or 5");
        }
        if (c.comment() == null && (c.rating() < USUAL_FROM || c.rating() > USUAL_TO)) {
            throw new Rejected("comment-missing", "Below 3 and above 4 a rating needs a comment");
        }
        return new Rated(opened.supplierId(), c.code(), c.rating(), c.comment(), c.by(), c.on());
    }

    private static void requireCriterion(String code, Opened opened) {
        if (!opened.codes().contains(code)) {
            throw new Rejected(
                    "criterion-unknown",
                    "This survey asks for " + String.join(", ", opened.codes()));
        }
    }

    private static Closed close(Close c, Matter matter) {
        List<Entry> ratings = matter.inForce();
        if (ratings.isEmpty()) {
            throw new Rejected("survey-empty", "Nobody has rated anything yet");
        }
        if (ratings.stream().allMatch(rating -> rating.by().equals(c.by()))) {
            throw new Rejected(
                    "rater-closes", "Who alone has rated leaves the closing to somebody else");
        }
        return new Closed(
                matter.opened().supplierId(),
                matter.opened().period(),
                matter.results(),
                c.by(),
                c.on());
    }

    private static Rejected closed() {
        return new Rejected("survey-closed", "This survey is closed");
    }

    /** A rating on the scale of scores: 1 is nothing, 5 is everything. */
    static int points(int rating) {
        return (rating - LOWEST) * POINTS_PER_STEP;
    }

    @Override
    public SurveyState evolve(SurveyState state, SurveyEvent event) {
        if (event instanceof Opened opened) {
            return new SurveyState.Open(new Matter(opened, List.of()));
        }
        if (!(state instanceof SurveyState.Known known)) {
            return state;
        }
        Matter matter = known.matter();
        return switch (event) {
            case Opened _ -> state; // above
            case Rated e ->
                    new SurveyState.Open(
                            matter.with(
                                    new Entry(
                                            Step.RATED,
                                            e.code(),
                                            e.rating(),
                                            e.comment(),
                                            e.by(),
                                            e.on())));
            case Commented e ->
                    new SurveyState.Open(
                            matter.with(
                                    new Entry(
                                            Step.COMMENTED,
                                            e.code(),
                                            null,
                                            e.text(),
                                            e.by(),
                                            e.on())));
            case Closed e ->
                    new SurveyState.Closed(
                            matter.with(new Entry(Step.CLOSED, null, null, null, e.by(), e.on())),
                            e.results());
            case Reopened e ->
                    new SurveyState.Open(
                            matter.with(
                                    new Entry(
                                            Step.REOPENED,
                                            null,
                                            null,
                                            e.reason(),
                                            e.by(),
                                            e.on())));
        };
    }

    @Override
    public List<Claim> claims(SurveyEvent event) {
        return event instanceof Opened opened
                ? List.of(Claim.take(SCOPE, opened.supplierId() + "|" + opened.period()))
                : List.of();
    }
}
