package entente.scorecard.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
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
import entente.scorecard.surveys.SurveyEvent.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {

    static final UUID ACME = new UUID(1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
    static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    static final String FLEX = "flexibility";
    static final String DIGITAL = "digital-maturity";
    static final Opened OPENED = opened();
    static final Rated THREE = new Rated(ACME, FLEX, 3, null, "ada", TODAY);
    static final Rated FIVE = new Rated(ACME, FLEX, 5, "moved a line in a week", "bo", TODAY);
    static final Closed CLOSED =
            new Closed(ACME, "2026-Q3", List.of(new Result(FLEX, 150, 2)), "cyd", TODAY);

    private final DeciderSpec<SurveyCommand, SurveyState, SurveyEvent> survey =
            DeciderSpec.of(new Survey());

    static Opened opened(String... asked) {
        return new Opened(
                ACME, "2026-Q3", List.of(FLEX, DIGITAL), List.of(asked), DUE, "ada", TODAY);
    }

    private static Open open(String period, List<String> codes) {
        return new Open(ACME, Period.of(period).orElseThrow(), codes, List.of(), DUE, "ada", TODAY);
    }

    @Test
    void a_supplier_and_period_is_surveyed_once() {
        survey.given()
                .when(open("2026-Q3", List.of(FLEX, DIGITAL, FLEX)))
                .then(OPENED)
                .thenClaims(Claim.take("survey", ACME + "|2026-Q3"));
        survey.given(OPENED).when(open("2026-Q3", List.of(FLEX))).thenRejected("survey-exists");
        survey.given().when(open("2026-Q4", List.of(FLEX))).thenRejected("period-not-begun");
        survey.given().when(open("R12-2026-08", List.of(FLEX))).thenRejected("period-rolling");
        survey.given().when(open("2026-Q3", List.of("charm"))).thenRejected("criterion-unknown");
        survey.given().when(open("2026-Q3", List.of())).thenRejected("criterion-missing");
        survey.given()
                .when(
                        new Open(
                                ACME,
                                Period.of("2026").orElseThrow(),
                                List.of(FLEX),
                                List.of(),
                                TODAY.minusDays(1),
                                "ada",
                                TODAY))
                .thenRejected("due-in-the-past");
    }

    @Test
    void what_is_out_of_the_ordinary_needs_a_comment() {
        survey.given(OPENED).when(new Rate(FLEX, 3, null, "ada", TODAY)).then(THREE);
        survey.given(OPENED)
                .when(new Rate(FLEX, 5, "moved a line in a week", "bo", TODAY))
                .then(FIVE);
        for (int unusual : new int[] {1, 2, 5}) {
            survey.given(OPENED)
                    .when(new Rate(FLEX, unusual, null, "bo", TODAY))
                    .thenRejected("comment-missing");
        }
        survey.given(OPENED, THREE).when(new Rate(FLEX, 3, null, "ada", TODAY)).thenNothing();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 100})
    void a_rating_beyond_the_scale_is_refused(int rating) {
        survey.given(OPENED)
                .when(new Rate(FLEX, rating, "why not", "bo", TODAY))
                .thenRejected("rating-out-of-range");
    }

    @Test
    void only_those_rate_who_are_asked_and_only_what_is_asked() {
        survey.given(opened("ada")).when(new Rate(FLEX, 3, null, "ada", TODAY)).then(THREE);
        survey.given(opened("ada"))
                .when(new Rate(FLEX, 3, null, "bo", TODAY))
                .thenRejected("not-asked");
        survey.given(OPENED)
                .when(new Rate("social-responsibility", 3, null, "ada", TODAY))
                .thenRejected("criterion-unknown");
        survey.given(OPENED)
                .when(new Comment(FLEX, "asked twice", "bo", TODAY))
                .then(new Commented(ACME, FLEX, "asked twice", "bo", TODAY));
        survey.given(OPENED)
                .when(new Comment("charm", "none", "bo", TODAY))
                .thenRejected("criterion-unknown");
        survey.given().when(new Comment(FLEX, "lost", "bo", TODAY)).thenRejected("not-found");
    }

    @Test
    void the_newest_rating_of_each_person_counts_and_all_stay_in_the_trail() {
        Rated again = new Rated(ACME, FLEX, 4, null, "ada", TODAY);
        survey.given(OPENED, THREE, FIVE, again)
                .when(new Close("cyd", TODAY))
                .then(new Closed(ACME, "2026-Q3", List.of(new Result(FLEX, 175, 2)), "cyd", TODAY));
        SurveyState state = new Survey().initial();
        for (SurveyEvent event : new SurveyEvent[] {OPENED, THREE, FIVE, again}) {
            state = new Survey().evolve(state, event);
        }
        assertThat(((SurveyState.Known) state).matter().trail()).hasSize(3);
    }

    @Test
    void nobody_settles_alone_what_a_supplier_is_worth() {
        survey.given(OPENED).when(new Close("cyd", TODAY)).thenRejected("survey-empty");
        survey.given(OPENED, THREE).when(new Close("ada", TODAY)).thenRejected("rater-closes");
        survey.given(OPENED, THREE, FIVE).when(new Close("cyd", TODAY)).then(CLOSED);
        survey.given(OPENED, THREE, FIVE, CLOSED).when(new Close("ada", TODAY)).thenNothing();
    }

    @Test
    void a_closed_survey_takes_nothing_until_it_is_opened_again() {
        survey.given(OPENED, THREE, FIVE, CLOSED)
                .when(new Rate(FLEX, 4, null, "ada", TODAY))
                .thenRejected("survey-closed");
        survey.given(OPENED, THREE, FIVE, CLOSED)
                .when(new Comment(FLEX, "too late", "ada", TODAY))
                .thenRejected("survey-closed");
        survey.given(OPENED, THREE, FIVE, CLOSED)
                .when(new Reopen("wrong site", false, "ada", TODAY))
                .then(new Reopened(ACME, "wrong site", "ada", TODAY));
        survey.given(OPENED, THREE, FIVE, CLOSED)
                .when(new Reopen("wrong site", true, "ada", TODAY))
                .thenRejected("survey-final");
        survey.given(OPENED).when(new Reopen("open", false, "ada", TODAY)).thenNothing();
        survey.given(OPENED, THREE, FIVE, CLOSED, new Reopened(ACME, "x", "ada", TODAY))
                .when(new Close("cyd", TODAY))
                .then(CLOSED);
    }
}
