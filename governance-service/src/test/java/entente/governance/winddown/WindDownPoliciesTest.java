package entente.governance.winddown;

import static entente.governance.winddown.WindDownTest.ACME;
import static entente.governance.winddown.WindDownTest.CALLED_OFF;
import static entente.governance.winddown.WindDownTest.END;
import static entente.governance.winddown.WindDownTest.NOTICE;
import static entente.governance.winddown.WindDownTest.PARTNERSHIP;
import static entente.governance.winddown.WindDownTest.PLANNED;
import static entente.governance.winddown.WindDownTest.REVIEW;
import static entente.governance.winddown.WindDownTest.SELF;
import static entente.governance.winddown.WindDownTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.partnership.Cause;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.ReviewId;
import entente.governance.partnership.Verdict;
import entente.governance.reviews.Evidence;
import entente.governance.reviews.ReviewEvent;
import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WindDownPoliciesTest {

    private static final String STREAM = WindDownEvent.CATEGORY.stream(PARTNERSHIP);

    private static ReviewEvent verdict(Verdict verdict) {
        return new ReviewEvent.Concluded(
                PARTNERSHIP,
                ACME,
                1,
                verdict,
                "Other ways",
                new UUID(9, 1),
                List.of(),
                "Silent",
                List.of(),
                List.of("Meet there"),
                new Evidence(Instant.EPOCH, TODAY, List.of(), List.of()),
                "ada",
                TODAY,
                null,
                "eva");
    }

    @Test
    void the_verdict_to_end_it_plans_it() {
        PolicySpec<ReviewEvent, WindDownCommand> policy =
                PolicySpec.of(
                        new PlanByVerdictPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String review = ReviewEvent.CATEGORY.stream(REVIEW);
        policy.when(review, verdict(Verdict.WIND_DOWN))
                .thenSends(
                        PARTNERSHIP,
                        new WindDownCommand.PlanByVerdict(
                                PARTNERSHIP, ACME, 1, REVIEW, "Other ways", TODAY, "eva"));
        policy.when(review, verdict(Verdict.MAINTAIN)).thenNothing();
    }

    @Test
    void the_notice_reaches_the_partnership_and_a_verdict_taken_back_has_it_reviewed() {
        PolicySpec<WindDownEvent, PartnershipCommand> policy =
                PolicySpec.of(
                        new NoteWindingDownPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        policy.when(STREAM, NOTICE)
                .thenSends(PARTNERSHIP, new PartnershipCommand.NoteWindingDown(SELF));
        policy.when(STREAM, PLANNED).thenNothing();
        policy.when(STREAM, CALLED_OFF)
                .thenSends(
                        PARTNERSHIP,
                        new PartnershipCommand.CallReview(ReviewId.of(PARTNERSHIP, SELF), TODAY));
        policy.when(
                        STREAM,
                        new WindDownEvent.CalledOff(
                                PARTNERSHIP, ACME, SELF, EndCause.MANUAL, "No", TODAY, "eva"))
                .thenNothing();
    }

    @Test
    void the_end_of_the_partnership_overtakes_it() {
        PolicySpec<PartnershipEvent, WindDownCommand> policy =
                PolicySpec.of(
                        new OvertakeWindDownPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        String partnership = PartnershipEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(
                        partnership,
                        new PartnershipEvent.Closed(PARTNERSHIP, ACME, Cause.OFF_BOARDED, END))
                .thenSends(PARTNERSHIP, new WindDownCommand.Overtake(END));
        policy.when(partnership, new PartnershipEvent.WindingDown(PARTNERSHIP, ACME, SELF))
                .thenNothing();
    }

    @Test
    void each_item_has_a_deadline() {
        PolicySpec<WindDownEvent, WindDownCommand> policy =
                PolicySpec.of(
                        new WindDownDuePolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        Task task = NOTICE.tasks().getFirst();
        String key = PARTNERSHIP + "/" + task.item();
        assertThat(policy.when(STREAM, NOTICE).reactions())
                .hasSize(Item.values().length)
                .contains(new Reaction.Remind<>(key, task.over()));
        policy.whenPassed(key, task.over())
                .thenSends(
                        PARTNERSHIP.toString(),
                        new WindDownCommand.MarkOverdue(task.item(), task.over()));
        policy.when(
                        STREAM,
                        new WindDownEvent.ItemWaived(
                                PARTNERSHIP, ACME, SELF, task.item(), "None", TODAY, "eva"))
                .then(new Reaction.Forget<>(key));
        assertThat(
                        policy.when(
                                        STREAM,
                                        new WindDownEvent.Overtaken(PARTNERSHIP, ACME, SELF, TODAY))
                                .reactions())
                .hasSize(Item.values().length);
    }
}
