package entente.governance.partnership;

import static entente.governance.partnership.PartnershipTest.ACME;
import static entente.governance.partnership.PartnershipTest.ACTIVATED;
import static entente.governance.partnership.PartnershipTest.CHARTER;
import static entente.governance.partnership.PartnershipTest.DUE;
import static entente.governance.partnership.PartnershipTest.NEXT_YEAR;
import static entente.governance.partnership.PartnershipTest.OPENED;
import static entente.governance.partnership.PartnershipTest.REVIEW;
import static entente.governance.partnership.PartnershipTest.SELF;
import static entente.governance.partnership.PartnershipTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.partnership.PartnershipCommand.CallReview;
import entente.governance.partnership.PartnershipCommand.Close;
import entente.governance.partnership.PartnershipCommand.MarkReviewDue;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.platform.policy.Reaction;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a partnership is reviewed: each year, or earlier when somebody calls for it. */
class ReviewCallTest {

    private static final String STREAM = PartnershipEvent.CATEGORY.stream(SELF);
    private static final UUID EARLY = new UUID(5, 9);

    private final DeciderSpec<PartnershipCommand, PartnershipState, PartnershipEvent> partnership =
            DeciderSpec.of(new Partnership());
    private final PolicySpec<PartnershipEvent, PartnershipCommand> policy =
            PolicySpec.of(
                    new ReviewDuePolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            ZoneId.of("Europe/Berlin")));

    @Test
    void a_review_is_called_early_once_and_of_an_active_partnership_only() {
        CallReview call = new CallReview(EARLY, TODAY);
        ReviewDue early = new ReviewDue(SELF, ACME, EARLY, TODAY, null, null);
        partnership.given(OPENED, ACTIVATED).when(call).then(early);
        partnership.given(OPENED, ACTIVATED, early).when(call).thenNothing();
        partnership.given(OPENED, ACTIVATED, DUE).when(call).thenRejected("review-open");
        partnership.given(OPENED).when(call).thenRejected("partnership-not-active");
        WindingDown winding = new WindingDown(SELF, ACME, new UUID(6, 1));
        partnership
                .given(OPENED, ACTIVATED, winding)
                .when(call)
                .thenRejected("partnership-not-active");
        partnership
                .given(OPENED, ACTIVATED, early)
                .when(new MarkReviewDue(REVIEW, NEXT_YEAR))
                .thenNothing();
        partnership
                .given(OPENED, ACTIVATED, winding)
                .when(new MarkReviewDue(REVIEW, NEXT_YEAR))
                .thenNothing();
    }

    @Test
    void a_partnership_that_closes_names_the_review_that_was_open() {
        partnership
                .given(OPENED, ACTIVATED, DUE)
                .when(new Close(Cause.STEP_DOWN, TODAY))
                .then(new Closed(SELF, ACME, Cause.STEP_DOWN, TODAY, REVIEW));
    }

    @Test
    void each_day_on_which_a_review_is_due_has_a_deadline() {
        String key = SELF + "/" + NEXT_YEAR;
        Instant morning = Instant.parse("2027-08-31T22:00:00Z");
        policy.when(STREAM, ACTIVATED).then(new Reaction.Remind<>(key, morning));
        policy.whenPassed(key, morning)
                .thenSends(SELF, new MarkReviewDue(ReviewId.of(SELF, NEXT_YEAR), NEXT_YEAR));
        policy.when(STREAM, DUE).then(new Reaction.Forget<>(key));
        LocalDate after = NEXT_YEAR.plusYears(1);
        policy.when(STREAM, new Reviewed(SELF, ACME, REVIEW, Verdict.MAINTAIN, NEXT_YEAR, after))
                .then(
                        new Reaction.Remind<>(
                                SELF + "/" + after, Instant.parse("2028-08-31T22:00:00Z")));
        policy.when(STREAM, new Reviewed(SELF, ACME, REVIEW, Verdict.WIND_DOWN, NEXT_YEAR, null))
                .thenNothing();
    }

    @Test
    void the_age_of_the_review_and_its_verdict_are_always_visible() {
        assertThat(profile(TODAY, OPENED).reviewAgeDays()).isNull();
        PartnershipProfile first = profile(NEXT_YEAR.plusDays(14), OPENED, ACTIVATED, DUE);
        assertThat(first.reviewAgeDays()).isEqualTo(401);
        assertThat(first.reviewLateDays()).isEqualTo(14);
        PartnershipProfile second =
                profile(
                        NEXT_YEAR.plusDays(14),
                        OPENED,
                        ACTIVATED,
                        DUE,
                        new Reviewed(
                                SELF,
                                ACME,
                                REVIEW,
                                Verdict.DEEPEN,
                                NEXT_YEAR.plusDays(9),
                                NEXT_YEAR.plusYears(1)));
        assertThat(second.reviewAgeDays()).isEqualTo(5);
        assertThat(second.reviewLateDays()).isZero();
        assertThat(second.lastVerdict()).isEqualTo(Verdict.DEEPEN);
        assertThat(second.charterId()).isEqualTo(CHARTER);
    }

    private static PartnershipProfile profile(LocalDate today, PartnershipEvent... events) {
        Partnership decider = new Partnership();
        PartnershipState state = decider.initial();
        for (PartnershipEvent event : List.of(events)) {
            state = decider.evolve(state, event);
        }
        return PartnershipProfile.of((PartnershipState.Known) state, today);
    }
}
