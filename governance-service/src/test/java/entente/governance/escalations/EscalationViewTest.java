package entente.governance.escalations;

import static entente.governance.escalations.EscalationTest.BERLIN;
import static entente.governance.escalations.EscalationTest.FIRST;
import static entente.governance.escalations.EscalationTest.FRIDAY;
import static entente.governance.escalations.EscalationTest.OPENED;
import static entente.governance.escalations.EscalationTest.OVER;
import static entente.governance.escalations.EscalationTest.RAN_OUT;
import static entente.governance.escalations.EscalationTest.SECOND;
import static entente.governance.escalations.EscalationTest.TUESDAY;
import static entente.governance.escalations.EscalationTest.answered;
import static entente.governance.escalations.EscalationTest.paused;
import static entente.governance.escalations.EscalationTest.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.Chapters;
import entente.governance.escalations.EscalationConfig.EscalationChapter;
import entente.governance.escalations.EscalationView.EscalationRow;
import entente.governance.notifications.Bells;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.PartnershipRole;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationViewTest {

    private static final UUID SELF = new UUID(7, 1);

    private static EscalationRow row(EscalationEvent... after) {
        String stream = EscalationEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new EscalationView())
                .given(stream, OPENED)
                .given(stream, after)
                .row(SELF);
    }

    @Test
    void a_row_says_who_answers_until_when() {
        EscalationRow first = row(answered(FIRST));
        assertThat(first.level).isEqualTo(Level.OPERATIONAL);
        assertThat(first.overAt).isEqualTo(OVER);
        assertThat(first.answeredOn).isEqualTo(TUESDAY);
        Step longer = new Step(Level.OPERATIONAL, FRIDAY, TUESDAY.plusDays(1), BERLIN);
        EscalationRow waits = row(paused(longer, TUESDAY.plusDays(1)));
        assertThat(waits.dueOn).isEqualTo(TUESDAY.plusDays(1));
        assertThat(waits.pausedUntil).isEqualTo(TUESDAY.plusDays(1));
        EscalationRow second = row(paused(longer, TUESDAY.plusDays(1)), RAN_OUT);
        assertThat(second.level).isEqualTo(Level.CATEGORY);
        assertThat(second.pausedUntil).isNull();
        assertThat(second.openedOn).isEqualTo(FRIDAY);
    }

    @Test
    void nothing_runs_out_of_what_is_settled() {
        EscalationRow row = row(RAN_OUT, resolved(SECOND, SECOND.raisedOn(), false, "bob"));
        assertThat(row.status).isEqualTo(EscalationStatus.SETTLED);
        assertThat(row.overAt).isNull();
        assertThat(row.resolvedOn).isEqualTo(SECOND.raisedOn());
        assertThat(row.inTime).isFalse();
    }

    @Test
    void every_shape_has_words_and_is_rung_to_who_may_know() {
        Chapters.verify(new EscalationChapter(), EscalationEvent.CATEGORY);
        assertThat(Bells.verify(new EscalationBell())).isNotEmpty();
        Ring ring =
                new EscalationBell()
                        .ring(new Recordings().record(EscalationEvent.CATEGORY, SELF, RAN_OUT))
                        .getFirst();
        assertThat(ring.kind()).isEqualTo(NoticeKind.OVERDUE);
        assertThat(ring.dueOn()).isEqualTo(SECOND.dueOn());
        assertThat(ring.audience().theirs()).contains(PartnershipRole.ACCOUNT_MANAGER);
    }
}
