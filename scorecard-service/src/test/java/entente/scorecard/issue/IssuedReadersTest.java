package entente.scorecard.issue;

import static entente.scorecard.issue.IssuedScorecardTest.ACME;
import static entente.scorecard.issue.IssuedScorecardTest.DISPUTE;
import static entente.scorecard.issue.IssuedScorecardTest.DISPUTED;
import static entente.scorecard.issue.IssuedScorecardTest.LAST;
import static entente.scorecard.issue.IssuedScorecardTest.PERIOD;
import static entente.scorecard.issue.IssuedScorecardTest.PUBLISHED;
import static entente.scorecard.issue.IssuedScorecardTest.settled;
import static entente.scorecard.issue.IssuedScorecardTest.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.issue.DisputeView.DisputeRow;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.issue.IssuedScorecardView.IssuedRow;
import entente.scorecard.scoring.Issued.Status;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What views and the policy make of a scorecard's events. */
class IssuedReadersTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String ID = ACME + "/" + PERIOD;
    private static final String STREAM = IssuedEvent.CATEGORY.stream(ID);

    private static IssuedRow row(IssuedEvent... after) {
        return ViewSpec.of(new IssuedScorecardView())
                .given(STREAM, PUBLISHED)
                .given(STREAM, after)
                .row(ID);
    }

    private static DisputeRow dispute(IssuedEvent... after) {
        return ViewSpec.of(new DisputeView())
                .given(STREAM, PUBLISHED, DISPUTED)
                .given(STREAM, after)
                .row(DISPUTE);
    }

    @Test
    void a_list_shows_the_numbers_that_count() {
        IssuedRow published = row();
        assertThat(published.status).isEqualTo(Status.PUBLISHED);
        assertThat(published.score).isEqualByComparingTo("82.4");
        assertThat(published.disputeUntil).isEqualTo(LAST);
        IssuedRow disputed = row(DISPUTED);
        assertThat(disputed.status).isEqualTo(Status.DISPUTED);
        assertThat(disputed.openDisputes).isEqualTo(1);
        IssuedRow adjusted = row(DISPUTED, settled(Decision.UPHELD, snapshot("90")));
        assertThat(adjusted.status).isEqualTo(Status.PUBLISHED);
        assertThat(adjusted.score).isEqualByComparingTo("90");
        assertThat(adjusted.toldScore).isEqualByComparingTo("90");
        IssuedEvent.Restated restated =
                new IssuedEvent.Restated(
                        ACME,
                        PERIOD,
                        new BigDecimal("82.4"),
                        Standing.GOOD,
                        new BigDecimal("60"),
                        Standing.FAIR,
                        LAST);
        assertThat(row(DISPUTED, restated, settled(Decision.UPHELD, snapshot("90"))).toldScore)
                .isEqualByComparingTo("60");
        IssuedRow done =
                row(
                        new IssuedEvent.Finalised(
                                ACME,
                                PERIOD,
                                "OPERATIONAL",
                                1,
                                new BigDecimal("82.4"),
                                Standing.GOOD,
                                LAST.plusDays(1)),
                        restated);
        assertThat(done.status).isEqualTo(Status.FINAL);
        assertThat(done.score).isEqualByComparingTo("82.4");
        assertThat(done.toldScore).isEqualByComparingTo("60");
    }

    @Test
    void a_dispute_is_open_until_it_is_answered_or_withdrawn() {
        assertThat(dispute().state).isEqualTo(DisputeState.OPEN);
        assertThat(dispute(settled(Decision.REJECTED, null)).state)
                .isEqualTo(DisputeState.REJECTED);
        assertThat(dispute(settled(Decision.REJECTED, null)).answer).isEqualTo("We looked");
        assertThat(dispute(new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE)).state)
                .isEqualTo(DisputeState.WITHDRAWN);
    }

    @Test
    void the_window_closes_on_the_day_after_the_last_one() {
        PolicySpec<IssuedEvent, IssuedCommand> policy =
                PolicySpec.of(
                        new FinaliseScorecardPolicy(
                                () -> {
                                    throw new AssertionError("A spec runs no command");
                                },
                                ZONE));
        Instant end = LAST.plusDays(1).atStartOfDay(ZONE).toInstant();
        policy.when(STREAM, PUBLISHED).then(new Reaction.Remind<>(ID, end));
        policy.when(STREAM, DISPUTED).thenNothing();
        IssuedEvent answered = new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE);
        policy.at(end.plusSeconds(1))
                .when(STREAM, answered)
                .thenSends(ID, new IssuedCommand.CloseWindow(LAST.plusDays(1)));
        policy.whenPassed(ID, end).thenSends(ID, new IssuedCommand.CloseWindow(LAST.plusDays(1)));
    }
}
