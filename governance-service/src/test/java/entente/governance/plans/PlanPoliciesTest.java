package entente.governance.plans;

import static entente.governance.plans.PlanSamples.ACME;
import static entente.governance.plans.PlanSamples.AGREED;
import static entente.governance.plans.PlanSamples.AWAITED;
import static entente.governance.plans.PlanSamples.BERLIN;
import static entente.governance.plans.PlanSamples.BREACH;
import static entente.governance.plans.PlanSamples.DECEMBER;
import static entente.governance.plans.PlanSamples.MARCH;
import static entente.governance.plans.PlanSamples.MATTER;
import static entente.governance.plans.PlanSamples.OPEN;
import static entente.governance.plans.PlanSamples.OPENED;
import static entente.governance.plans.PlanSamples.PARTNERSHIP;
import static entente.governance.plans.PlanSamples.PLAN;
import static entente.governance.plans.PlanSamples.UNMEASURED;
import static entente.governance.plans.PlanSamples.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.calendar.Calendar;
import entente.governance.heard.MeasureTold;
import entente.governance.heard.MeasureTold.MetricsMeasured;
import entente.governance.matters.Matter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterEvent;
import entente.governance.matters.MatterKind;
import entente.platform.messaging.PublicEvent;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanPoliciesTest {

    private static final String STREAM = PlanEvent.CATEGORY.stream(PARTNERSHIP);

    private static CommandHandler<PlanCommand, ?, ?> none() {
        throw new AssertionError("A spec runs no command");
    }

    private static MatterEvent noted(MatterKind kind) {
        return new MatterEvent.Noted(
                PARTNERSHIP,
                ACME,
                Calendar.of(BERLIN),
                new Matter(
                        MATTER,
                        kind,
                        "scorecard",
                        "otif",
                        "On time in full is below its threshold",
                        BREACH.value(),
                        BREACH.threshold(),
                        "HIGHER",
                        "2026-Q2",
                        new UUID(9, 1),
                        OPENED));
    }

    @Test
    void a_breach_is_taken_up_and_nothing_else_is() {
        PolicySpec<MatterEvent, PlanCommand> policy =
                PolicySpec.of(new PlanBreachPolicy(PlanPoliciesTest::none));
        String stream = MatterEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(stream, noted(MatterKind.SCORE_BREACHED))
                .thenSends(
                        PARTNERSHIP,
                        new PlanCommand.TakeUp(
                                PARTNERSHIP,
                                ACME,
                                PlanBreachPolicy.planOf(MATTER),
                                BREACH,
                                Better.HIGHER,
                                BERLIN));
        policy.when(stream, noted(MatterKind.EARLY_WARNING)).thenNothing();
        Instant end = Instant.parse("2026-08-01T00:00:00Z");
        policy.at(end)
                .when(stream, new MatterEvent.Ended(PARTNERSHIP, ACME))
                .thenSends(PARTNERSHIP, new PlanCommand.EndAll(end));
    }

    @Test
    void what_is_measured_is_told_to_the_supplier_s_plans() {
        PolicySpec<MeasureTold, PlanCommand> policy =
                PolicySpec.of(new PlanMeasurePolicy(PlanPoliciesTest::none));
        MetricsMeasured told =
                new MetricsMeasured(
                        ACME,
                        "2026-12",
                        3,
                        List.of(
                                new MeasureTold.Metric("otif", new BigDecimal("96.4")),
                                new MeasureTold.Metric("ppm", null)));
        assertThat(policy.when("metrics/x", told).reactions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        sent -> {
                            assertThat(sent.id()).isEqualTo(PARTNERSHIP);
                            assertThat(sent.command())
                                    .isInstanceOfSatisfying(
                                            PlanCommand.Tell.class,
                                            tell -> {
                                                assertThat(tell.values())
                                                        .isEqualTo(
                                                                Map.of(
                                                                        "otif",
                                                                        new BigDecimal("96.4")));
                                                assertThat(tell.whole()).isTrue();
                                                assertThat(tell.version()).isEqualTo(3);
                                            });
                        });
    }

    @Test
    void a_plan_is_judged_when_its_numbers_have_settled_and_waited_for_a_while() {
        PolicySpec<PlanEvent, PlanCommand> policy =
                PolicySpec.of(
                        new PlanDuePolicy(
                                PlanPoliciesTest::none, new PlanDuePolicy.Days(10, 30, 30)));
        String key = PARTNERSHIP + "/" + PLAN;
        Instant judged = Instant.parse("2027-01-10T23:00:00Z");
        Instant waited = Instant.parse("2027-02-09T23:00:00Z");
        Instant givenUp = Instant.parse("2027-03-11T23:00:00Z");
        policy.when(STREAM, AGREED)
                .then(
                        new Reaction.Remind<>(key + "/judge/2026-12", judged),
                        new Reaction.Remind<>(
                                key + "/milestone/1", Instant.parse("2026-11-10T23:00:00Z")));
        policy.when(STREAM, AWAITED).then(new Reaction.Remind<>(key + "/wait/2026-12", waited));
        policy.when(STREAM, UNMEASURED)
                .then(new Reaction.Remind<>(key + "/give-up/2026-12", givenUp));
        policy.when(
                        STREAM,
                        new PlanEvent.Extended(
                                PARTNERSHIP, ACME, PLAN, DECEMBER, MARCH, BERLIN, "ERP", "tom"))
                .then(
                        new Reaction.Forget<>(key + "/judge/2026-12"),
                        new Reaction.Forget<>(key + "/wait/2026-12"),
                        new Reaction.Forget<>(key + "/give-up/2026-12"),
                        new Reaction.Remind<>(
                                key + "/judge/2027-03", Instant.parse("2027-04-10T22:00:00Z")));
        policy.when(STREAM, OPEN).thenNothing();
        policy.whenPassed(key + "/judge/2026-12", judged)
                .thenSends(PARTNERSHIP, new PlanCommand.Judge(PLAN, DECEMBER, judged));
        policy.whenPassed(key + "/wait/2026-12", waited)
                .thenSends(PARTNERSHIP, new PlanCommand.StopWaiting(PLAN, DECEMBER));
        policy.whenPassed(key + "/give-up/2026-12", givenUp)
                .thenSends(PARTNERSHIP, new PlanCommand.GiveUp(PLAN, DECEMBER, givenUp));
        policy.whenPassed(key + "/milestone/1", judged)
                .thenSends(PARTNERSHIP, new PlanCommand.JudgeMilestone(PLAN, 1));
    }

    @Test
    void the_list_shows_how_far_a_plan_is_and_what_is_overdue() {
        ViewSpec<PlanEvent, PlanView.PlanRow> view = ViewSpec.of(new PlanView());
        view.given(STREAM, OPEN, PlanSamples.PROPOSED, AGREED);
        assertThat(view.row(PLAN).status).isEqualTo(PlanStatus.RUNNING);
        assertThat(view.row(PLAN).trigger).isEqualTo(Trigger.THRESHOLD_BREACHED);
        view.given(STREAM, new PlanEvent.MilestoneOverdue(PARTNERSHIP, ACME, PLAN, 1, "Shift"));
        assertThat(view.row(PLAN).late).isTrue();
        view.given(
                STREAM,
                new PlanEvent.MilestoneReached(
                        PARTNERSHIP, ACME, PLAN, 1, PlanSamples.measure("2026-10", 1, "91")),
                failed());
        assertThat(view.row(PLAN).late).isFalse();
        assertThat(view.row(PLAN).open).isFalse();
        assertThat(view.row(PLAN).status).isEqualTo(PlanStatus.FAILED);
    }

    @Test
    void a_failed_plan_is_put_before_the_next_meeting() {
        PolicySpec<PlanEvent, MatterCommand> policy =
                PolicySpec.of(
                        new PlanFailedPolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        assertThat(policy.when(STREAM, failed()).reactions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        sent -> {
                            assertThat(sent.id()).isEqualTo(PARTNERSHIP);
                            assertThat(sent.command())
                                    .isInstanceOfSatisfying(
                                            MatterCommand.Note.class,
                                            note -> {
                                                assertThat(note.matter().kind())
                                                        .isEqualTo(MatterKind.PLAN_FAILED);
                                                assertThat(note.matter().ref())
                                                        .isEqualTo(PLAN.toString());
                                            });
                        });
        policy.when(STREAM, AGREED).thenNothing();
    }

    private static PlanEvent failed() {
        return new PlanEvent.Failed(
                PARTNERSHIP,
                ACME,
                PLAN,
                List.of(result(null)),
                RootCause.OTHER,
                Proposal.TRANSACTIONAL,
                OPENED);
    }

    @Test
    void a_plan_is_told_under_its_own_id() {
        PublicEvent told =
                Objects.requireNonNull(
                        new PlanPublisher()
                                .publish(
                                        new Recordings()
                                                .record(
                                                        PlanEvent.CATEGORY,
                                                        PARTNERSHIP,
                                                        failed())));
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(data.at("/aggregateId").asText()).isEqualTo(PLAN.toString());
        assertThat(data.at("/kpis/0/measured").isNull()).isTrue();
        assertThat(data.at("/kpis/0").has("measured")).isTrue();
    }
}
