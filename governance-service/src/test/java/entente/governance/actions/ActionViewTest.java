package entente.governance.actions;

import static entente.governance.actions.ActionTest.AGREED;
import static entente.governance.actions.ActionTest.LATER;
import static entente.governance.actions.ActionTest.MEETING;
import static entente.governance.actions.ActionTest.PLEDGE;
import static entente.governance.actions.ActionTest.SUE;
import static entente.governance.actions.ActionTest.completed;
import static entente.governance.actions.ActionTest.dueChanged;
import static entente.governance.actions.ActionTest.offered;
import static entente.governance.actions.ActionTest.overdue;
import static entente.governance.actions.ActionTest.retitled;
import static entente.governance.actions.ActionTest.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.actions.ActionView.ActionRow;
import entente.governance.people.Side;
import entente.platform.testkit.ViewSpec;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionViewTest {

    private static final UUID SELF = new UUID(7, 1);

    private static ActionRow row(ActionEvent... after) {
        String stream = ActionEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new ActionView()).given(stream, AGREED).given(stream, after).row(SELF);
    }

    @Test
    void a_row_says_who_does_what_until_when() {
        ActionRow row = row(retitled("Send five samples", "cat", null));
        assertThat(row.title).isEqualTo("Send five samples");
        assertThat(row.version).isEqualTo(2);
        assertThat(row.ownerId).isEqualTo(SUE.personId());
        assertThat(row.ownerSide).isEqualTo(Side.THEIRS);
        assertThat(row.meetingId).isEqualTo(MEETING);
        assertThat(row.status).isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void it_is_overdue_until_it_is_closed_or_due_on_another_day() {
        assertThat(row(overdue()).overdue).isTrue();
        assertThat(row(overdue(), completed()).overdue).isFalse();
        assertThat(row(overdue(), completed()).status).isEqualTo(ActionStatus.DONE);
        assertThat(row(overdue(), withdrawn()).status).isEqualTo(ActionStatus.WITHDRAWN);
        ActionRow offered = row(overdue(), offered(PLEDGE.due(LATER), SUE));
        assertThat(offered.overdue).isTrue();
        assertThat(offered.changeOffered).isTrue();
        ActionRow moved = row(overdue(), offered(PLEDGE.due(LATER), SUE), dueChanged(LATER));
        assertThat(moved.overdue).isFalse();
        assertThat(moved.changeOffered).isFalse();
        assertThat(moved.dueOn).isEqualTo(LATER);
    }
}
