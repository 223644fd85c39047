package entente.governance.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.Chapters;
import entente.governance.charter.Terms.Objective;
import entente.governance.charter.Terms.Value;
import entente.governance.partnership.Verdict;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.reviews.Evidence.Exhibit;
import entente.governance.reviews.Evidence.Figure;
import entente.governance.reviews.Evidence.Scorecard;
import entente.governance.reviews.ReviewCommand.Conclude;
import entente.governance.reviews.ReviewCommand.Drop;
import entente.governance.reviews.ReviewCommand.Open;
import entente.governance.reviews.ReviewCommand.Opine;
import entente.governance.reviews.ReviewCommand.Prepare;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Dropped;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.OpinionGiven;
import entente.governance.reviews.ReviewEvent.Prepared;
import entente.governance.reviews.ReviewView.ReviewRow;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final UUID SELF = new UUID(5, 1);
    static final LocalDate DUE = LocalDate.of(2027, 9, 1);
    static final LocalDate TODAY = LocalDate.of(2027, 9, 14);
    static final UUID EVA = new UUID(9, 1);
    static final UUID TOM = new UUID(9, 2);
    static final Roster ROSTER =
            new Roster(
                    List.of(
                            new Seat(EVA, Side.OURS, Set.of(PartnershipRole.SPONSOR), "eva"),
                            new Seat(TOM, Side.THEIRS, Set.of(PartnershipRole.SPONSOR), "tom"),
                            new Seat(
                                    new UUID(9, 3),
                                    Side.OURS,
                                    Set.of(PartnershipRole.CATEGORY_MANAGER),
                                    "ada")));
    static final Evidence EVIDENCE =
            new Evidence(
                    Instant.parse("2027-09-10T08:30:00Z"),
                    DUE.minusYears(1),
                    List.of(
                            new Scorecard("2026-Q4", 6, new BigDecimal("82.4"), "GOOD", "FINAL"),
                            new Scorecard("2027-Q2", 3, null, null, "PUBLISHED")),
                    List.of(new Exhibit("actions", 42, List.of(new Figure("overdue", 2)))));
    static final Objective OBJECTIVE = new Objective(Value.CO_DEVELOP, "One casting less");
    static final Opened OPENED = new Opened(PARTNERSHIP, ACME, DUE, null, null);
    static final Prepared PREPARED = new Prepared(PARTNERSHIP, ACME, 1, EVIDENCE, "ada");
    static final OpinionGiven THEIRS =
            new OpinionGiven(
                    PARTNERSHIP,
                    ACME,
                    1,
                    new Opinion(Side.THEIRS, TOM, Verdict.MAINTAIN, "It works", "tom"));

    private final DeciderSpec<ReviewCommand, ReviewState, ReviewEvent> review =
            DeciderSpec.of(new Review());

    private static Opine opine(int preparation, Side side, String by) {
        return new Opine(preparation, Verdict.MAINTAIN, "It works", side, ROSTER, by);
    }

    private static Conclude conclude(Verdict verdict, @Nullable String without, String by) {
        return conclude(
                verdict,
                without,
                verdict == Verdict.WIND_DOWN ? List.of() : List.of(OBJECTIVE),
                List.of("Meet there"),
                TODAY,
                by);
    }

    private static Conclude conclude(
            Verdict verdict,
            @Nullable String without,
            List<Objective> objectives,
            List<String> lessons,
            LocalDate on,
            String by) {
        return new Conclude(
                1,
                verdict,
                "More than agreed",
                without,
                objectives,
                lessons,
                1,
                ROSTER,
                Period.ofYears(1),
                on,
                by);
    }

    static Concluded concluded(
            Verdict verdict, @Nullable String without, @Nullable LocalDate next, Opinion... said) {
        return new Concluded(
                PARTNERSHIP,
                ACME,
                1,
                verdict,
                "More than agreed",
                EVA,
                List.of(said),
                without,
                verdict == Verdict.WIND_DOWN ? List.of() : List.of(OBJECTIVE),
                List.of("Meet there"),
                EVIDENCE,
                "ada",
                TODAY,
                next,
                "eva");
    }

    @Test
    void a_verdict_freezes_the_evidence_that_both_sponsors_looked_at() {
        review.given(OPENED, PREPARED, THEIRS)
                .when(conclude(Verdict.DEEPEN, null, "eva"))
                .then(concluded(Verdict.DEEPEN, null, DUE.plusYears(1), THEIRS.opinion()));
    }

    @Test
    void a_verdict_without_evidence_is_refused() {
        review.given(OPENED)
                .when(conclude(Verdict.DEEPEN, "Gone", "eva"))
                .thenRejected("evidence-missing");
        Evidence nothing =
                new Evidence(
                        EVIDENCE.at(),
                        EVIDENCE.since(),
                        List.of(),
                        List.of(new Exhibit("actions", 42, List.of(new Figure("done", 0)))));
        review.given(OPENED).when(new Prepare(nothing, "ada")).thenRejected("evidence-missing");
    }

    @Test
    void who_gathered_the_evidence_does_not_judge_it_alone() {
        review.given(OPENED, new Prepared(PARTNERSHIP, ACME, 1, EVIDENCE, "eva"), THEIRS)
                .when(conclude(Verdict.MAINTAIN, null, "eva"))
                .thenRejected("self-conclusion");
        review.given(OPENED, PREPARED, THEIRS)
                .when(conclude(Verdict.MAINTAIN, null, "ada"))
                .thenRejected("not-the-sponsor");
        review.given(OPENED, PREPARED, THEIRS)
                .when(conclude(Verdict.MAINTAIN, null, "tom"))
                .thenRejected("not-the-sponsor");
    }

    @Test
    void the_partner_is_heard_or_it_is_said_why_not() {
        review.given(OPENED, PREPARED)
                .when(conclude(Verdict.MAINTAIN, null, "eva"))
                .thenRejected("opinion-missing");
        review.given(OPENED, PREPARED)
                .when(conclude(Verdict.MAINTAIN, "Has no sponsor", "eva"))
                .then(concluded(Verdict.MAINTAIN, "Has no sponsor", DUE.plusYears(1)));
        review.given(OPENED, PREPARED).when(opine(1, Side.THEIRS, "tom")).then(THEIRS);
        review.given(OPENED, PREPARED, THEIRS).when(opine(1, Side.THEIRS, "tom")).thenNothing();
        review.given(OPENED, PREPARED)
                .when(opine(1, Side.OURS, "ada"))
                .thenRejected("not-the-sponsor");
        review.given(OPENED).when(opine(1, Side.THEIRS, "tom")).thenRejected("evidence-missing");
    }

    @Test
    void evidence_that_is_gathered_again_is_looked_at_again() {
        Prepared again = new Prepared(PARTNERSHIP, ACME, 2, EVIDENCE, "ada");
        review.given(OPENED, PREPARED, THEIRS).when(new Prepare(EVIDENCE, "ada")).then(again);
        review.given(OPENED, PREPARED, THEIRS, again)
                .when(conclude(Verdict.MAINTAIN, null, "eva"))
                .thenRejected("evidence-moved");
        review.given(OPENED, PREPARED, again)
                .when(opine(1, Side.THEIRS, "tom"))
                .thenRejected("evidence-moved");
    }

    @Test
    void what_goes_on_has_objectives_and_every_review_lessons() {
        var prepared = review.given(OPENED, PREPARED, THEIRS);
        List<String> lesson = List.of("Meet there");
        prepared.when(conclude(Verdict.MAINTAIN, null, List.of(), lesson, TODAY, "eva"))
                .thenRejected("objectives-missing");
        prepared.when(conclude(Verdict.WIND_DOWN, null, List.of(OBJECTIVE), lesson, TODAY, "eva"))
                .thenRejected("objectives-unwanted");
        prepared.when(conclude(Verdict.DEEPEN, null, List.of(OBJECTIVE), List.of(), TODAY, "eva"))
                .thenRejected("lessons-missing");
        prepared.when(conclude(Verdict.WIND_DOWN, null, "eva"))
                .then(concluded(Verdict.WIND_DOWN, null, null, THEIRS.opinion()));
    }

    @Test
    void a_review_held_late_does_not_move_the_year() {
        assertThat(next(DUE.plusMonths(5))).isEqualTo(DUE.plusYears(1));
        assertThat(next(DUE.plusYears(1))).isEqualTo(DUE.plusYears(2));
        assertThat(next(DUE.plusYears(3).plusDays(1))).isEqualTo(DUE.plusYears(4));
    }

    private static @Nullable LocalDate next(LocalDate on) {
        Review decider = new Review();
        ReviewState state = decider.initial();
        for (ReviewEvent event : List.of(OPENED, PREPARED, THEIRS)) {
            state = decider.evolve(state, event);
        }
        ReviewEvent event =
                decider.decide(
                                conclude(
                                        Verdict.MAINTAIN,
                                        null,
                                        List.of(OBJECTIVE),
                                        List.of("x"),
                                        on,
                                        "eva"),
                                state)
                        .getFirst();
        return ((Concluded) event).nextDueOn();
    }

    @Test
    void it_is_opened_once_and_over_once() {
        Open open = new Open(PARTNERSHIP, ACME, DUE, null, null);
        Concluded over = concluded(Verdict.MAINTAIN, null, DUE.plusYears(1), THEIRS.opinion());
        review.given().when(open).then(OPENED);
        review.given(OPENED).when(open).thenNothing();
        review.given().when(new Prepare(EVIDENCE, "ada")).thenRejected("not-found");
        review.given(OPENED, PREPARED, over)
                .when(conclude(Verdict.DEEPEN, null, "eva"))
                .thenRejected("review-concluded");
        review.given(OPENED, PREPARED, over).when(new Drop(TODAY)).thenNothing();
        Dropped dropped = new Dropped(PARTNERSHIP, ACME, TODAY);
        review.given(OPENED, PREPARED).when(new Drop(TODAY)).then(dropped);
        review.given(OPENED, dropped)
                .when(new Prepare(EVIDENCE, "ada"))
                .thenRejected("review-dropped");
    }

    @Test
    void others_hear_of_it_when_it_is_due_and_when_it_is_concluded() {
        JsonNode due = told(OPENED, "governance.review-due.v1");
        assertThat(due.at("/lastVerdict").isNull()).isTrue();
        JsonNode deepen =
                told(
                        concluded(Verdict.DEEPEN, null, DUE.plusYears(1)),
                        "governance.review-concluded.v1");
        assertThat(deepen.at("/scorecards/0/version").asInt()).isEqualTo(6);
        assertThat(deepen.at("/reviewId").asText()).isEqualTo(SELF.toString());
        assertThat(
                        told(
                                        concluded(Verdict.WIND_DOWN, null, null),
                                        "governance.review-concluded.v1")
                                .at("/nextDueOn")
                                .isNull())
                .isTrue();
        for (ReviewEvent event : List.of(PREPARED, THEIRS, new Dropped(PARTNERSHIP, ACME, TODAY))) {
            assertThat(published(event)).isNull();
        }
    }

    private static @Nullable PublicEvent published(ReviewEvent event) {
        return new ReviewPublisher()
                .publish(new Recordings().record(ReviewEvent.CATEGORY, SELF, event));
    }

    private static JsonNode told(ReviewEvent event, String type) {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(contracts.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        contracts.assertProduces(type, data);
        return data;
    }

    @Test
    void a_row_says_what_it_came_to() {
        String stream = ReviewEvent.CATEGORY.stream(SELF);
        ReviewRow row =
                ViewSpec.of(new ReviewView())
                        .given(stream, OPENED, PREPARED)
                        .given(stream, concluded(Verdict.DEEPEN, null, null))
                        .row(SELF);
        assertThat(row.status).isEqualTo(ReviewStatus.CONCLUDED);
        assertThat(row.verdict).isEqualTo(Verdict.DEEPEN);
        assertThat(row.dueOn).isEqualTo(DUE);
    }

    @Test
    void the_profile_says_how_late_it_is() {
        ReviewState.Open open = new ReviewState.Open(OPENED, null, List.of());
        assertThat(ReviewProfile.of(SELF, open, TODAY).lateDays()).isEqualTo(13);
        assertThat(ReviewProfile.of(SELF, open, DUE.minusDays(3)).lateDays()).isZero();
    }

    @Test
    void every_event_has_words() {
        Chapters.verify(new ReviewChapter(), ReviewEvent.CATEGORY);
    }
}
