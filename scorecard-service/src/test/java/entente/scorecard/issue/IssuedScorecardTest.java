package entente.scorecard.issue;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.issue.IssuedCommand.Accept;
import entente.scorecard.issue.IssuedCommand.Adjusted;
import entente.scorecard.issue.IssuedCommand.CloseWindow;
import entente.scorecard.issue.IssuedCommand.Dispute;
import entente.scorecard.issue.IssuedCommand.Publish;
import entente.scorecard.issue.IssuedCommand.Restate;
import entente.scorecard.issue.IssuedCommand.Settle;
import entente.scorecard.issue.IssuedCommand.WithdrawDispute;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuedScorecardTest {

    static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    static final UUID DISPUTE = UUID.fromString("0198dcae-a47f-7a08-8a85-12bbe159b69e");
    static final String PERIOD = "2026-Q3";
    static final LocalDate PUBLISHED_ON = LocalDate.parse("2026-10-10");
    static final LocalDate LAST = LocalDate.parse("2026-11-09");
    static final Subject QUALITY = new Subject("quality", "ppm", null);
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final UUID CORRECTION = UUID.fromString("0198dcae-a47f-7a08-8a85-000000000001");

    static final IssuedEvent.Published PUBLISHED =
            new IssuedEvent.Published(
                    ACME, PERIOD, snapshot("82.4"), PUBLISHED_ON, LAST, Cause.BY_HAND);
    static final IssuedEvent.Disputed DISPUTED =
            new IssuedEvent.Disputed(
                    ACME, PERIOD, DISPUTE, "quality", "ppm", null, "Counted twice", "anna");
    static final IssuedEvent.Accepted ACCEPTED =
            new IssuedEvent.Accepted(
                    ACME, PERIOD, new BigDecimal("82.4"), Standing.GOOD, PUBLISHED_ON);

    private final DeciderSpec<IssuedCommand, IssuedState, IssuedEvent> scorecard =
            DeciderSpec.of(new IssuedScorecard());

    static Snapshot snapshot(String score) {
        return new Snapshot(
                "OPERATIONAL",
                1,
                new BigDecimal(score),
                Standing.GOOD,
                new BigDecimal("100"),
                new BigDecimal("98.7"),
                40,
                1,
                0,
                "EUR",
                List.of(
                        new Snapshot.Criterion(
                                "quality",
                                "Quality",
                                new BigDecimal("100"),
                                new BigDecimal(score),
                                List.of(
                                        new Snapshot.Measured(
                                                "ppm",
                                                1,
                                                new BigDecimal("1760"),
                                                new BigDecimal("22"),
                                                new BigDecimal("12500"),
                                                new BigDecimal(score),
                                                BigDecimal.ONE,
                                                7,
                                                new TreeMap<>())))),
                PUBLISHED_ON,
                4711,
                Instant.parse("2026-10-10T06:00:00Z"),
                List.of(new Snapshot.Name("SAP-EU", "100042")),
                List.of(
                        new Snapshot.UsedRate(
                                "USD", LocalDate.parse("2026-07-01"), new BigDecimal("0.92"))),
                List.of(),
                null);
    }

    private static Publish publish(String period, String today, Limits.Passed... passed) {
        return new Publish(
                ACME,
                Period.of(period).orElseThrow(),
                snapshot("82.4"),
                List.of(passed),
                Cause.BY_HAND,
                LocalDate.parse(today),
                30);
    }

    private static Dispute dispute(String today) {
        return new Dispute(
                DISPUTE, QUALITY, true, " Counted twice ", "anna", LocalDate.parse(today));
    }

    private static Settle settle(Decision decision, @Nullable String whyNone, Adjusted... by) {
        return new Settle(
                DISPUTE,
                decision,
                "We looked",
                List.of(by),
                whyNone,
                by.length == 0 ? null : snapshot("90"),
                "otto",
                PUBLISHED_ON.plusDays(3));
    }

    private static Adjusted adjusted(boolean approved, String proposedBy) {
        return new Adjusted(CORRECTION, ACME, DISPUTE, approved, proposedBy);
    }

    static IssuedEvent.DisputeSettled settled(Decision decision, @Nullable Snapshot snapshot) {
        return new IssuedEvent.DisputeSettled(
                ACME,
                PERIOD,
                DISPUTE,
                decision,
                "We looked",
                snapshot == null ? List.of() : List.of(CORRECTION),
                snapshot == null && decision != Decision.REJECTED ? "Only the text" : null,
                snapshot,
                "otto");
    }

    private static IssuedEvent.Finalised finalised(String score, LocalDate on) {
        return new IssuedEvent.Finalised(
                ACME, PERIOD, "OPERATIONAL", 1, new BigDecimal(score), Standing.GOOD, on);
    }

    @Test
    void a_scorecard_is_published_after_its_period_and_may_be_disputed_for_thirty_days() {
        scorecard.given().when(publish(PERIOD, "2026-10-10")).then(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q4, period-not-over",
        "2027-01, period-not-begun",
        "R12-2026-09, period-rolling",
        "2026-10, period-not-over"
    })
    void what_is_not_over_is_never_published(String period, String code) {
        scorecard.given().when(publish(period, "2026-10-31")).thenRejected(code);
    }

    @Test
    void it_is_published_once() {
        scorecard
                .given(PUBLISHED)
                .when(publish(PERIOD, "2026-10-11"))
                .thenRejected("scorecard-published");
        scorecard
                .given(PUBLISHED)
                .when(
                        new Publish(
                                ACME,
                                Period.of(PERIOD).orElseThrow(),
                                snapshot("1"),
                                List.of(),
                                Cause.BY_DATE,
                                PUBLISHED_ON,
                                30))
                .thenRejected("scorecard-published");
    }

    @Test
    void limits_that_it_passes_are_told_with_it() {
        Limits.Passed breach =
                new Limits.Passed(
                        false,
                        Level.METRIC,
                        "ppm",
                        new BigDecimal("1760"),
                        new BigDecimal("1000"),
                        Better.LOWER,
                        null);
        Limits.Passed success =
                new Limits.Passed(
                        true,
                        Level.CRITERION,
                        "quality",
                        new BigDecimal("82.4"),
                        new BigDecimal("80"),
                        Better.HIGHER,
                        null);
        scorecard
                .given()
                .when(publish(PERIOD, "2026-10-10", breach, success))
                .then(
                        PUBLISHED,
                        new IssuedEvent.ThresholdBreached(
                                ACME,
                                PERIOD,
                                "OPERATIONAL",
                                1,
                                Level.METRIC,
                                "ppm",
                                new BigDecimal("1760"),
                                new BigDecimal("1000"),
                                Better.LOWER),
                        new IssuedEvent.TargetExceeded(
                                ACME,
                                PERIOD,
                                "OPERATIONAL",
                                1,
                                Level.CRITERION,
                                "quality",
                                new BigDecimal("82.4"),
                                new BigDecimal("80"),
                                Better.HIGHER,
                                null));
    }

    @Test
    void the_supplier_accepts_once() {
        scorecard.given(PUBLISHED).when(new Accept(PUBLISHED_ON)).then(ACCEPTED);
        scorecard.given(PUBLISHED, ACCEPTED).when(new Accept(LAST)).thenNothing();
        scorecard.given().when(new Accept(LAST)).thenRejected("scorecard-not-published");
        scorecard.given(PUBLISHED, DISPUTED).when(new Accept(LAST)).thenRejected("dispute-open");
        scorecard
                .given(PUBLISHED, finalised("82.4", LAST.plusDays(1)))
                .when(new Accept(LAST.plusDays(2)))
                .thenRejected("scorecard-final");
    }

    @Test
    void the_supplier_disputes_until_the_last_day_of_the_window() {
        scorecard.given(PUBLISHED).when(dispute("2026-11-09")).then(DISPUTED);
        scorecard.given(PUBLISHED).when(dispute("2026-11-10")).thenRejected("dispute-window-over");
        scorecard.given().when(dispute("2026-11-09")).thenRejected("scorecard-not-published");
    }

    @Test
    void what_was_accepted_or_is_disputed_already_is_not_disputed() {
        scorecard
                .given(PUBLISHED, ACCEPTED)
                .when(dispute("2026-10-11"))
                .thenRejected("already-accepted");
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(dispute("2026-10-11"))
                .thenRejected("subject-disputed");
        scorecard
                .given(PUBLISHED, finalised("82.4", LAST.plusDays(1)))
                .when(dispute("2026-10-11"))
                .thenRejected("scorecard-final");
    }

    @Test
    void a_dispute_is_of_something_on_the_scorecard_and_has_a_reason() {
        Subject unknown = new Subject("quality", "otif", null);
        scorecard
                .given(PUBLISHED)
                .when(new Dispute(DISPUTE, unknown, true, "No", "anna", PUBLISHED_ON))
                .thenRejected("subject-unknown");
        scorecard
                .given(PUBLISHED)
                .when(new Dispute(DISPUTE, QUALITY, false, "No", "anna", PUBLISHED_ON))
                .thenRejected("fact-unknown");
        scorecard
                .given(PUBLISHED)
                .when(new Dispute(DISPUTE, QUALITY, true, " ", "anna", PUBLISHED_ON))
                .thenRejected("reason-missing");
    }

    @Test
    void an_upheld_dispute_is_answered_with_approved_adjustments() {
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.UPHELD, null, adjusted(true, "maria")))
                .then(settled(Decision.UPHELD, snapshot("90")));
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.UPHELD, "Only the text"))
                .then(settled(Decision.UPHELD, null));
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.REJECTED, null))
                .then(settled(Decision.REJECTED, null));
    }

    @Test
    void an_answer_without_what_it_needs_is_refused() {
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.PARTLY, " "))
                .thenRejected("adjustment-missing");
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.UPHELD, null, adjusted(false, "maria")))
                .thenRejected("adjustment-not-approved");
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.UPHELD, null, adjusted(true, "otto")))
                .thenRejected("proposer-settles");
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(
                        settle(
                                Decision.UPHELD,
                                null,
                                new Adjusted(CORRECTION, ACME, null, true, "maria")))
                .thenRejected("adjustment-elsewhere");
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(settle(Decision.REJECTED, null, adjusted(true, "maria")))
                .thenRejected("adjustment-of-rejected");
        scorecard
                .given(PUBLISHED)
                .when(settle(Decision.REJECTED, null))
                .thenRejected("dispute-unknown");
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.REJECTED, null))
                .when(settle(Decision.UPHELD, "Only the text"))
                .thenRejected("dispute-closed");
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.REJECTED, null))
                .when(settle(Decision.REJECTED, null))
                .thenNothing();
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.UPHELD, snapshot("90")))
                .when(settle(Decision.UPHELD, null, adjusted(true, "maria")))
                .thenNothing();
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.UPHELD, snapshot("90")))
                .when(settle(Decision.UPHELD, "Only the text"))
                .thenRejected("dispute-closed");
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.UPHELD, snapshot("90")))
                .when(
                        settle(
                                Decision.UPHELD,
                                null,
                                new Adjusted(DISPUTE, ACME, DISPUTE, true, "maria")))
                .thenRejected("dispute-closed");
    }

    @Test
    void it_is_final_after_the_window_when_nothing_is_disputed() {
        scorecard
                .given(PUBLISHED)
                .when(new CloseWindow(LAST.plusDays(1)))
                .then(finalised("82.4", LAST.plusDays(1)));
        scorecard.given(PUBLISHED).when(new CloseWindow(LAST)).thenNothing();
        scorecard.given(PUBLISHED, DISPUTED).when(new CloseWindow(LAST.plusDays(1))).thenNothing();
        scorecard.given().when(new CloseWindow(LAST)).thenNothing();
    }

    @Test
    void the_last_answer_after_the_window_makes_it_final_with_the_adjusted_score() {
        Settle late =
                new Settle(
                        DISPUTE,
                        Decision.UPHELD,
                        "We looked",
                        List.of(adjusted(true, "maria")),
                        null,
                        snapshot("90"),
                        "otto",
                        LAST.plusDays(5));
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(late)
                .then(settled(Decision.UPHELD, snapshot("90")), finalised("90", LAST.plusDays(5)));
        scorecard
                .given(PUBLISHED, DISPUTED)
                .when(new WithdrawDispute(DISPUTE, LAST.plusDays(5)))
                .then(
                        new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE),
                        finalised("82.4", LAST.plusDays(5)));
    }

    @Test
    void a_withdrawn_dispute_may_be_withdrawn_again() {
        scorecard
                .given(PUBLISHED, DISPUTED, new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE))
                .when(new WithdrawDispute(DISPUTE, PUBLISHED_ON))
                .thenNothing();
    }

    @Test
    void what_is_known_now_is_told_at_most_once_a_day_and_when_it_matters() {
        LocalDate later = LAST.plusDays(20);
        Restate restate = new Restate(new BigDecimal("79.9"), Standing.GOOD, later, LEAST);
        IssuedEvent.Restated restated =
                new IssuedEvent.Restated(
                        ACME,
                        PERIOD,
                        new BigDecimal("82.4"),
                        Standing.GOOD,
                        new BigDecimal("79.9"),
                        Standing.GOOD,
                        later);
        scorecard.given(PUBLISHED).when(restate).then(restated);
        scorecard
                .given(PUBLISHED)
                .when(new Restate(new BigDecimal("82.45"), Standing.GOOD, later, LEAST))
                .thenNothing();
        scorecard
                .given(PUBLISHED, restated)
                .when(new Restate(new BigDecimal("60"), Standing.FAIR, later, LEAST))
                .thenNothing();
        scorecard.given().when(restate).thenNothing();
    }

    @Test
    void an_adjusted_score_is_no_news_unless_another_one_was_told_before() {
        LocalDate later = LAST.plusDays(20);
        Snapshot adjusted = snapshot("90");
        BigDecimal score = new BigDecimal("90");
        Restate asAdjusted = new Restate(score, adjusted.standing(), later, LEAST);
        scorecard
                .given(PUBLISHED, DISPUTED, settled(Decision.UPHELD, adjusted))
                .when(asAdjusted)
                .thenNothing();
        scorecard
                .given(
                        PUBLISHED,
                        DISPUTED,
                        new IssuedEvent.Restated(
                                ACME,
                                PERIOD,
                                new BigDecimal("82.4"),
                                Standing.GOOD,
                                new BigDecimal("79.9"),
                                Standing.GOOD,
                                LAST),
                        settled(Decision.UPHELD, adjusted))
                .when(asAdjusted)
                .then(
                        new IssuedEvent.Restated(
                                ACME,
                                PERIOD,
                                score,
                                adjusted.standing(),
                                score,
                                adjusted.standing(),
                                later));
    }

    @Test
    void another_standing_is_told_however_small_the_step() {
        LocalDate later = LAST.plusDays(20);
        scorecard
                .given(PUBLISHED, finalised("82.4", LAST.plusDays(1)))
                .when(new Restate(new BigDecimal("82.41"), Standing.FAIR, later, LEAST))
                .then(
                        new IssuedEvent.Restated(
                                ACME,
                                PERIOD,
                                new BigDecimal("82.4"),
                                Standing.GOOD,
                                new BigDecimal("82.41"),
                                Standing.FAIR,
                                later));
    }

    @Test
    void months_quarters_and_years_are_due_by_their_end_and_no_history_before_the_beginning() {
        List<Period> due =
                Due.periods(
                        List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR),
                        LocalDate.parse("2026-08-15"),
                        LocalDate.parse("2026-11-05"));
        assertThat(due)
                .extracting(Period::toString)
                .containsExactly("2026-08", "2026-Q3", "2026-09", "2026-10");
    }
}
