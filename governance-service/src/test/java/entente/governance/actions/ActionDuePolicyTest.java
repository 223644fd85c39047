package entente.governance.actions;

import static entente.governance.actions.ActionTest.ACME;
import static entente.governance.actions.ActionTest.AGREED;
import static entente.governance.actions.ActionTest.LATER;
import static entente.governance.actions.ActionTest.PARTNERSHIP;
import static entente.governance.actions.ActionTest.PLEDGE;
import static entente.governance.actions.ActionTest.SUE;
import static entente.governance.actions.ActionTest.completed;
import static entente.governance.actions.ActionTest.dueChanged;
import static entente.governance.actions.ActionTest.offered;
import static entente.governance.actions.ActionTest.overdue;
import static entente.governance.actions.ActionTest.retitled;
import static entente.governance.actions.ActionTest.withdrawn;

import entente.governance.actions.ActionCommand.MarkOverdue;
import entente.governance.actions.ActionCommand.Remind;
import entente.platform.policy.Reaction;
import entente.platform.testkit.PolicySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionDuePolicyTest {

    private static final String SELF = new UUID(7, 1).toString();
    private static final String STREAM = ActionEvent.CATEGORY.stream(SELF);
    private static final Duration BEFORE = Duration.ofDays(3);

    private final PolicySpec<ActionEvent, ActionCommand> policy =
            PolicySpec.of(
                    new ActionDuePolicy(
                            () -> {
                                throw new AssertionError("A spec runs no command");
                            },
                            BEFORE));

    @Test
    void the_owner_is_reminded_before_the_due_date_is_over() {
        Instant over = PLEDGE.over();
        policy.when(STREAM, AGREED)
                .then(
                        new Reaction.Remind<>(SELF, over),
                        new Reaction.Remind<>(SELF + "/soon", over.minus(BEFORE)));
        policy.whenPassed(SELF, over).thenSends(SELF, new MarkOverdue(over));
        policy.whenPassed(SELF + "/soon", over.minus(BEFORE)).thenSends(SELF, new Remind(over));
    }

    @Test
    void another_due_date_moves_both() {
        Instant over = PLEDGE.due(LATER).over();
        policy.when(STREAM, dueChanged(LATER))
                .then(
                        new Reaction.Remind<>(SELF, over),
                        new Reaction.Remind<>(SELF + "/soon", over.minus(BEFORE)));
    }

    @Test
    void what_is_closed_is_never_due() {
        policy.when(STREAM, completed())
                .then(new Reaction.Forget<>(SELF), new Reaction.Forget<>(SELF + "/soon"));
        policy.when(STREAM, withdrawn())
                .then(new Reaction.Forget<>(SELF), new Reaction.Forget<>(SELF + "/soon"));
        policy.when(STREAM, retitled("x", "cyd", null)).thenNothing();
        policy.when(STREAM, offered(PLEDGE.due(LATER), SUE)).thenNothing();
        policy.when(STREAM, overdue()).thenNothing();
        policy.when(STREAM, new ActionEvent.Started(PARTNERSHIP, ACME, "sue")).thenNothing();
    }
}
