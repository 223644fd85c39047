package entente.governance.reviews;

import static entente.governance.reviews.ReviewTest.ACME;
import static entente.governance.reviews.ReviewTest.DUE;
import static entente.governance.reviews.ReviewTest.OBJECTIVE;
import static entente.governance.reviews.ReviewTest.OPENED;
import static entente.governance.reviews.ReviewTest.PARTNERSHIP;
import static entente.governance.reviews.ReviewTest.SELF;
import static entente.governance.reviews.ReviewTest.TODAY;
import static entente.governance.reviews.ReviewTest.concluded;

import entente.governance.charter.CharterCommand;
import entente.governance.charter.CharterId;
import entente.governance.partnership.Cause;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.Verdict;
import entente.platform.testkit.PolicySpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPoliciesTest {

    private static final String STREAM = ReviewEvent.CATEGORY.stream(SELF);

    @Test
    void a_review_that_falls_due_is_opened_and_dropped_with_the_partnership() {
        PolicySpec<PartnershipEvent, ReviewCommand> policy =
                PolicySpec.of(
                        new OpenReviewPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String partnership = PartnershipEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(
                        partnership,
                        new PartnershipEvent.ReviewDue(PARTNERSHIP, ACME, SELF, DUE, null, null))
                .thenSends(SELF, new ReviewCommand.Open(PARTNERSHIP, ACME, DUE, null, null));
        policy.when(
                        partnership,
                        new PartnershipEvent.Closed(
                                PARTNERSHIP, ACME, Cause.STEP_DOWN, TODAY, SELF))
                .thenSends(SELF, new ReviewCommand.Drop(TODAY));
        policy.when(
                        partnership,
                        new PartnershipEvent.Closed(PARTNERSHIP, ACME, Cause.STEP_DOWN, TODAY))
                .thenNothing();
    }

    @Test
    void the_partnership_learns_the_verdict() {
        PolicySpec<ReviewEvent, PartnershipCommand> policy =
                PolicySpec.of(
                        new NoteReviewedPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        policy.when(STREAM, concluded(Verdict.MAINTAIN, null, DUE.plusYears(1)))
                .thenSends(
                        PARTNERSHIP,
                        new PartnershipCommand.NoteReviewed(
                                SELF, Verdict.MAINTAIN, TODAY, DUE.plusYears(1)));
        policy.when(STREAM, OPENED).thenNothing();
    }

    @Test
    void the_objectives_are_proposed_for_the_charter() {
        PolicySpec<ReviewEvent, CharterCommand> policy =
                PolicySpec.of(
                        new AmendObjectivesPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        policy.when(STREAM, concluded(Verdict.DEEPEN, null, DUE.plusYears(1)))
                .thenSends(
                        CharterId.of(PARTNERSHIP, 1),
                        new CharterCommand.TakeObjectives(
                                List.of(OBJECTIVE),
                                "Annual review: More than agreed",
                                TODAY,
                                "eva"));
        policy.when(STREAM, concluded(Verdict.WIND_DOWN, null, null)).thenNothing();
    }
}
