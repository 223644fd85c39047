package entente.scorecard.targets;

import static entente.scorecard.targets.TargetTest.ACME;
import static entente.scorecard.targets.TargetTest.AFTER;
import static entente.scorecard.targets.TargetTest.AGREED;
import static entente.scorecard.targets.TargetTest.DUE;
import static entente.scorecard.targets.TargetTest.missed;
import static entente.scorecard.targets.TargetTest.number;
import static entente.scorecard.targets.TargetTest.reported;
import static entente.scorecard.targets.TargetTest.verified;

import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetDuePolicyTest {

    private static final UUID SELF = new UUID(11, 1);
    private static final String STREAM = TargetEvent.CATEGORY.stream(SELF);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant OVER = AFTER.atStartOfDay(ZONE).toInstant();

    private final PolicySpec<TargetEvent, TargetCommand> policy =
            PolicySpec.of(
                    new TargetDuePolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            ZONE));

    @Test
    void the_day_after_the_due_date_it_is_looked_at() {
        policy.when(STREAM, AGREED).then(new Reaction.Remind<>(SELF.toString(), OVER));
        policy.whenPassed(SELF.toString(), OVER)
                .thenSends(SELF.toString(), new TargetCommand.MarkDue(AFTER));
        policy.when(STREAM, reported(1, "1700", DUE)).thenNothing();
        policy.when(STREAM, verified(1)).thenNothing();
        policy.when(STREAM, missed(null)).thenNothing();
    }

    @Test
    void what_is_reached_or_withdrawn_is_not_looked_at_any_more() {
        policy.when(STREAM, new Reached(ACME, 1, number("1450"), DUE))
                .then(new Reaction.Forget<>(SELF.toString()));
        policy.when(STREAM, new Withdrawn(ACME, "site closed", "cyd"))
                .then(new Reaction.Forget<>(SELF.toString()));
    }
}
