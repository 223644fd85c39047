package entente.governance.escalations;

import static entente.governance.escalations.EscalationTest.ACME;
import static entente.governance.escalations.EscalationTest.BERLIN;
import static entente.governance.escalations.EscalationTest.CALENDAR;
import static entente.governance.escalations.EscalationTest.FIRST;
import static entente.governance.escalations.EscalationTest.FRIDAY;
import static entente.governance.escalations.EscalationTest.OPENED;
import static entente.governance.escalations.EscalationTest.OVER;
import static entente.governance.escalations.EscalationTest.PARTNERSHIP;
import static entente.governance.escalations.EscalationTest.RAN_OUT;
import static entente.governance.escalations.EscalationTest.TUESDAY;
import static entente.governance.escalations.EscalationTest.answered;
import static entente.governance.escalations.EscalationTest.paused;
import static entente.governance.escalations.EscalationTest.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.escalations.EscalationCommand.RunOut;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.platform.Recorded;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationPoliciesTest {

    private static final String SELF = new UUID(7, 1).toString();
    private static final String STREAM = EscalationEvent.CATEGORY.stream(SELF);

    private final PolicySpec<EscalationEvent, EscalationCommand> due =
            PolicySpec.of(new EscalationDuePolicy(EscalationPoliciesTest::nobody));

    private static CommandHandler<EscalationCommand, ?, ?> nobody() {
        throw new AssertionError("A spec runs no command");
    }

    private static Recorded<MatterEvent> noted(MatterKind kind) {
        Matter matter =
                new Matter(
                        new UUID(8, 1),
                        kind,
                        "castings",
                        null,
                        "It cannot wait",
                        null,
                        null,
                        null,
                        null,
                        new UUID(8, 1),
                        LocalDate.of(2020, 1, 1));
        return new Recordings()
                .record(
                        MatterEvent.CATEGORY.stream(PARTNERSHIP),
                        new MatterEvent.Noted(PARTNERSHIP, ACME, CALENDAR, matter));
    }

    @Test
    void a_level_is_woken_when_its_time_is_over() {
        due.when(STREAM, OPENED).then(new Reaction.Remind<>(SELF, OVER));
        due.when(STREAM, answered(FIRST)).thenNothing();
        Step longer = new Step(Level.OPERATIONAL, FRIDAY, TUESDAY.plusDays(1), BERLIN);
        due.when(STREAM, paused(longer, TUESDAY.plusDays(1)))
                .then(new Reaction.Remind<>(SELF, OVER.plusSeconds(86_400)));
        due.when(STREAM, RAN_OUT).then(new Reaction.Remind<>(SELF, OVER.plusSeconds(8 * 86_400)));
        due.when(STREAM, resolved(FIRST, TUESDAY, true, "bob")).then(new Reaction.Forget<>(SELF));
        due.whenPassed(SELF, OVER).thenSends(SELF, new RunOut(OVER));
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void what_cannot_wait_is_escalated_from_the_day_it_was_noted(MatterKind kind) {
        EscalateMattersPolicy policy = new EscalateMattersPolicy(EscalationPoliciesTest::nobody);
        Recorded<MatterEvent> noted = noted(kind);
        List<Reaction<EscalationCommand>> reactions = policy.react(noted);
        boolean waits =
                switch (kind) {
                    case CERTIFICATE_EXPIRED,
                            DEPENDENCE,
                            SECOND_SOURCE,
                            ACTION_OVERDUE,
                            PLAN_FAILED,
                            CRISIS ->
                            false;
                    case SCORE_BREACHED,
                            EARLY_WARNING,
                            STALL,
                            AGREEMENT_EXPIRING,
                            MEETING_MISSED,
                            SPONSOR_SILENT,
                            DISPUTE,
                            TARGET_MISSED ->
                            true;
                };
        if (waits) {
            assertThat(reactions).isEmpty();
            return;
        }
        assertThat(reactions).hasSize(1).isEqualTo(policy.react(noted(kind)));
        EscalationCommand.Open open =
                (EscalationCommand.Open)
                        ((Reaction.Send<EscalationCommand>) reactions.getFirst()).command();
        assertThat(open.on()).isEqualTo(LocalDate.ofInstant(noted.occurredAt(), BERLIN));
        assertThat(open.cause().forBothSides()).isEqualTo(kind.forBothSides());
        assertThat(open.by()).isNull();
    }
}
