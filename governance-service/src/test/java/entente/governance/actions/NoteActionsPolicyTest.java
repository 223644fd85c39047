package entente.governance.actions;

import static entente.governance.actions.ActionTest.ACME;
import static entente.governance.actions.ActionTest.AGREED;
import static entente.governance.actions.ActionTest.LATER;
import static entente.governance.actions.ActionTest.PARTNERSHIP;
import static entente.governance.actions.ActionTest.PLEDGE;
import static entente.governance.actions.ActionTest.completed;
import static entente.governance.actions.ActionTest.dueChanged;
import static entente.governance.actions.ActionTest.overdue;

import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterCommand.SettleAbout;
import entente.governance.matters.MatterKind;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteActionsPolicyTest {

    private static final String SELF = new UUID(7, 1).toString();
    private static final String STREAM = ActionEvent.CATEGORY.stream(SELF);

    private final PolicySpec<ActionEvent, MatterCommand> policy =
            PolicySpec.of(
                    new NoteActionsPolicy(() -> {
                        throw new AssertionError("A spec runs no command");
                    }));

    @Test
    void an_overdue_action_is_open_until_it_is_done_or_due_another_day() {
        ActionEvent.Overdue overdue = overdue();
        UUID event = new Recordings().record(STREAM, overdue).eventId();
        policy.when(STREAM, overdue)
                .thenSends(
                        PARTNERSHIP,
                        new MatterCommand.Note(
                                PARTNERSHIP,
                                ACME,
                                new Matter(
                                        event,
                                        MatterKind.ACTION_OVERDUE,
                                        SELF,
                                        null,
                                        "Action overdue: " + overdue.title(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        event,
                                        PLEDGE.dueOn())));
        policy.when(STREAM, completed())
                .thenSends(PARTNERSHIP, settled("The action was done on " + completed().on()));
        policy.when(STREAM, dueChanged(LATER))
                .thenSends(PARTNERSHIP, settled("The action is due on " + LATER));
        policy.when(STREAM, AGREED).thenNothing();
    }

    private static MatterCommand settled(String how) {
        return new SettleAbout(MatterKind.ACTION_OVERDUE, SELF, how);
    }
}
