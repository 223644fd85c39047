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
import static entente.governance.plans.PlanSamples.OTIF;
import static entente.governance.plans.PlanSamples.PARTNERSHIP;
import static entente.governance.plans.PlanSamples.PLAN;
import static entente.governance.plans.PlanSamples.PROPOSED;
import static entente.governance.plans.PlanSamples.TERMS;
import static entente.governance.plans.PlanSamples.TOLD;
import static entente.governance.plans.PlanSamples.UNMEASURED;
import static entente.governance.plans.PlanSamples.breach;
import static entente.governance.plans.PlanSamples.measure;
import static entente.governance.plans.PlanSamples.measured;
import static entente.governance.plans.PlanSamples.result;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.people.Side;
import entente.governance.plans.PlanCommand.Accept;
import entente.governance.plans.PlanCommand.GiveUp;
import entente.governance.plans.PlanCommand.Judge;
import entente.governance.plans.PlanCommand.TakeUp;
import entente.governance.plans.PlanCommand.Tell;
import entente.governance.plans.PlanCommand.Withdraw;
import entente.platform.Rejected;
import entente.platform.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static final UUID AGAIN = new UUID(3, 2);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Instant DUE = Instant.parse("2027-01-10T23:00:00Z");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-11");

    private final DeciderSpec<PlanCommand, PlanState, PlanEvent> plans =
            DeciderSpec.of(new Plans());

    private static TakeUp takeUp(UUID plan, Breach breach) {
        return new TakeUp(PARTNERSHIP, ACME, plan, breach, Better.HIGHER, BERLIN);
    }

    private static PlanCommand.Open open(UUID plan, Kpi... kpis) {
        return new PlanCommand.Open(PARTNERSHIP, ACME, plan, List.of(kpis), BERLIN, OPENED, "eva");
    }

    private static Tell tell(String period, int version, String value) {
        return new Tell(
                "METRIC",
                period,
                version,
                true,
                value.isEmpty() ? Map.of() : Map.of("otif", new BigDecimal(value)),
                TOLD,
                DUE);
    }

    private static PlanEvent succeeded() {
        return new PlanEvent.Succeeded(
                PARTNERSHIP,
                ACME,
                PLAN,
                List.of(result("96.4")),
                RootCause.LACK_OF_RESOURCES,
                JANUARY);
    }

    private static PlanEvent failed(Proposal proposal, Result result) {
        return new PlanEvent.Failed(
                PARTNERSHIP,
                ACME,
                PLAN,
                List.of(result),
                RootCause.LACK_OF_RESOURCES,
                proposal,
                JANUARY);
    }

    @Test
    void a_breach_opens_a_plan_and_the_next_one_joins_it() {
        plans.given().when(takeUp(PLAN, BREACH)).then(OPEN);
        plans.given(OPEN).when(takeUp(PLAN, BREACH)).thenNothing();
        Breach second = breach(AGAIN, "2026-Q3");
        plans.given(OPEN)
                .when(takeUp(OTHER, second))
                .then(new PlanEvent.Joined(PARTNERSHIP, ACME, PLAN, second));
        plans.given(OPEN, PROPOSED, AGREED, succeeded())
                .when(takeUp(OTHER, second))
                .then(
                        new PlanEvent.Opened(
                                PARTNERSHIP,
                                ACME,
                                OTHER,
                                second,
                                List.of(OTIF),
                                BERLIN,
                                OPENED,
                                null));
    }

    @Test
    void by_hand_too_there_is_one_open_plan_for_a_number() {
        plans.given()
                .when(open(PLAN, OTIF))
                .then(
                        new PlanEvent.Opened(
                                PARTNERSHIP,
                                ACME,
                                PLAN,
                                null,
                                List.of(OTIF),
                                BERLIN,
                                OPENED,
                                "eva"));
        plans.given(OPEN).when(open(OTHER, OTIF)).thenRejected("plan-open");
        plans.given().when(open(PLAN, OTIF, OTIF)).thenRejected("kpi-twice");
    }

    @Test
    void it_runs_when_the_other_side_agrees() {
        Accept theirs = new Accept(PLAN, Side.THEIRS, List.of(), OPENED, "tom");
        plans.given(OPEN).when(theirs).thenRejected("nothing-proposed");
        plans.given(OPEN, PROPOSED).when(theirs).then(AGREED);
        plans.given(OPEN, PROPOSED)
                .when(new Accept(PLAN, Side.OURS, List.of(), OPENED, "eva"))
                .thenRejected("own-proposal");
        plans.given(OPEN, PROPOSED, AGREED).when(theirs).thenRejected("plan-agreed");
        plans.given(OPEN, PROPOSED)
                .when(
                        new Accept(
                                PLAN, Side.THEIRS, List.of(), LocalDate.parse("2026-11-01"), "tom"))
                .thenRejected("due-in-the-past");
        plans.given(OPEN, PROPOSED)
                .when(
                        new Accept(
                                PLAN,
                                Side.THEIRS,
                                List.of(measure("2026-12", 1, "91")),
                                OPENED,
                                "tom"))
                .then(AGREED, measured("2026-12", 1, "91"));
    }

    @Test
    void what_is_proposed_is_due_today_or_later_and_can_be_measured() {
        plans.given(OPEN).when(propose(TERMS, OPENED)).then(PROPOSED);
        plans.given(OPEN)
                .when(propose(TERMS, LocalDate.parse("2027-01-01")))
                .thenRejected("due-in-the-past");
        plans.given(OPEN)
                .when(propose(with(new Milestone("x", "ppm", BigDecimal.ONE, DECEMBER)), OPENED))
                .thenRejected("kpi-unknown");
        plans.given(OPEN)
                .when(propose(with(new Milestone("x", "otif", BigDecimal.ONE, MARCH)), OPENED))
                .thenRejected("milestone-too-late");
        plans.given(OPEN)
                .when(propose(TERMS.extended(DECEMBER.plusYears(3)), OPENED))
                .thenRejected("window-too-long");
        plans.given(OPEN, PROPOSED, AGREED)
                .when(propose(TERMS, OPENED))
                .thenRejected("plan-agreed");
        plans.given().when(propose(TERMS, OPENED)).thenRejected("not-found");
    }

    private static PlanCommand propose(Terms terms, LocalDate today) {
        return new PlanCommand.Propose(PLAN, terms, Side.OURS, today, "eva");
    }

    private static Terms with(Milestone milestone) {
        return new Terms(
                TERMS.cause(), TERMS.words(), TERMS.support(), DECEMBER, List.of(milestone));
    }

    @Test
    void the_number_of_the_last_month_decides() {
        Judge judge = new Judge(PLAN, DECEMBER, DUE);
        plans.given(OPEN, PROPOSED, AGREED, measured("2026-12", 3, "96.4"))
                .when(judge)
                .then(succeeded());
        plans.given(OPEN, PROPOSED, AGREED, measured("2026-12", 3, "88.1"))
                .when(judge)
                .then(failed(Proposal.TRANSACTIONAL, result("88.1")));
        plans.given(OPEN, PROPOSED, AGREED, measured("2026-11", 3, "99")).when(judge).then(AWAITED);
        plans.given(OPEN, PROPOSED, AGREED).when(new Judge(PLAN, MARCH, DUE)).thenNothing();
    }

    @Test
    void what_was_waited_for_decides_when_it_comes() {
        plans.given(OPEN, PROPOSED, AGREED, AWAITED)
                .when(tell("2026-12", 1, "96.4"))
                .then(measured("2026-12", 1, "96.4"), succeeded());
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED)
                .when(tell("2026-Q4", 1, "88.1"))
                .then(
                        measured("2026-Q4", 1, "88.1"),
                        failed(Proposal.TRANSACTIONAL, result("88.1")));
    }

    @Test
    void the_newest_telling_counts_in_any_order() {
        plans.given(OPEN, measured("2026-12", 2, "96"))
                .when(tell("2026-12", 1, "88"))
                .thenNothing();
        plans.given(OPEN, measured("2026-12", 2, "96"))
                .when(tell("2026-12", 3, "88"))
                .then(measured("2026-12", 3, "88"));
        plans.given(OPEN, measured("2026-12", 2, "96"))
                .when(tell("2026-12", 3, ""))
                .then(measured("2026-12", 3, null));
        plans.given(OPEN).when(tell("2026-06", 1, "99")).thenNothing();
        plans.given().when(tell("2026-12", 1, "99")).thenNothing();
    }

    @Test
    void without_data_it_is_extended_once_or_fails_and_never_succeeds() {
        plans.given(OPEN, PROPOSED, AGREED, AWAITED)
                .when(new PlanCommand.StopWaiting(PLAN, DECEMBER))
                .then(UNMEASURED);
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED)
                .when(new GiveUp(PLAN, DECEMBER, DUE))
                .then(failed(Proposal.TRANSACTIONAL, result(null)));
        PlanEvent offered =
                new PlanEvent.ExtensionProposed(
                        PARTNERSHIP, ACME, PLAN, MARCH, "ERP was down", Side.OURS, "eva");
        PlanEvent extended =
                new PlanEvent.Extended(
                        PARTNERSHIP, ACME, PLAN, DECEMBER, MARCH, BERLIN, "ERP was down", "tom");
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED)
                .when(extend(JANUARY))
                .then(offered);
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED, offered)
                .when(new PlanCommand.AcceptExtension(PLAN, Side.OURS, List.of(), JANUARY, "eva"))
                .thenRejected("own-proposal");
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED, offered)
                .when(new PlanCommand.AcceptExtension(PLAN, Side.THEIRS, List.of(), JANUARY, "tom"))
                .then(extended);
        PlanEvent awaited = new PlanEvent.Awaited(PARTNERSHIP, ACME, PLAN, MARCH, BERLIN);
        plans.given(OPEN, PROPOSED, AGREED, AWAITED, UNMEASURED, offered, extended, awaited)
                .when(
                        new PlanCommand.ProposeExtension(
                                PLAN, MARCH.plusMonths(2), "Again", Side.OURS, JANUARY, "eva"))
                .thenRejected("extended-before");
        plans.given(OPEN, PROPOSED).when(extend(OPENED)).thenRejected("plan-not-running");
    }

    private static PlanCommand extend(LocalDate today) {
        return new PlanCommand.ProposeExtension(
                PLAN, MARCH, "ERP was down", Side.OURS, today, "eva");
    }

    @Test
    void a_second_failure_for_a_number_proposes_to_phase_out() {
        PlanEvent next =
                new PlanEvent.Opened(
                        PARTNERSHIP, ACME, OTHER, null, List.of(OTIF), BERLIN, OPENED, "eva");
        plans.given(
                        OPEN,
                        PROPOSED,
                        AGREED,
                        failed(Proposal.TRANSACTIONAL, result("88.1")),
                        next,
                        new PlanEvent.Proposed(PARTNERSHIP, ACME, OTHER, TERMS, Side.OURS, "eva"),
                        new PlanEvent.Agreed(
                                PARTNERSHIP, ACME, OTHER, TERMS, BERLIN, OPENED, "tom"),
                        new PlanEvent.Measured(
                                PARTNERSHIP, ACME, OTHER, measure("2026-12", 1, "80")))
                .when(new Judge(OTHER, DECEMBER, DUE))
                .then(
                        new PlanEvent.Failed(
                                PARTNERSHIP,
                                ACME,
                                OTHER,
                                List.of(result("80")),
                                RootCause.LACK_OF_RESOURCES,
                                Proposal.PHASE_OUT,
                                JANUARY));
    }

    @Test
    void a_milestone_that_the_number_does_not_show_is_overdue_until_it_does() {
        PlanCommand judge = new PlanCommand.JudgeMilestone(PLAN, 1);
        PlanEvent overdue =
                new PlanEvent.MilestoneOverdue(PARTNERSHIP, ACME, PLAN, 1, "A second shift");
        plans.given(OPEN, PROPOSED, AGREED).when(judge).then(overdue);
        plans.given(OPEN, PROPOSED, AGREED, overdue).when(judge).thenNothing();
        plans.given(OPEN, PROPOSED, AGREED, measured("2026-10", 1, "91"))
                .when(judge)
                .then(
                        new PlanEvent.MilestoneReached(
                                PARTNERSHIP, ACME, PLAN, 1, measure("2026-10", 1, "91")));
        plans.given(OPEN, PROPOSED, AGREED, overdue)
                .when(tell("2026-10", 1, "92"))
                .then(
                        measured("2026-10", 1, "92"),
                        new PlanEvent.MilestoneReached(
                                PARTNERSHIP, ACME, PLAN, 1, measure("2026-10", 1, "92")));
    }

    @Test
    void it_is_withdrawn_only_when_the_breach_was_settled() {
        Withdraw settled = new Withdraw(PLAN, "Restated", Set.of(MATTER), OPENED, "eva");
        Withdraw opinion = new Withdraw(PLAN, "All good", Set.of(), OPENED, "eva");
        plans.given(OPEN, PROPOSED, AGREED).when(opinion).thenRejected("breach-stands");
        plans.given(OPEN, PROPOSED, AGREED)
                .when(settled)
                .then(
                        new PlanEvent.Withdrawn(
                                PARTNERSHIP,
                                ACME,
                                PLAN,
                                "Restated",
                                List.of(MATTER),
                                OPENED,
                                "eva"));
        plans.given(OPEN, PROPOSED, AGREED, succeeded()).when(settled).thenRejected("plan-closed");
        PlanEvent byHand =
                new PlanEvent.Opened(
                        PARTNERSHIP, ACME, PLAN, null, List.of(OTIF), BERLIN, OPENED, "eva");
        plans.given(byHand, PROPOSED, AGREED).when(opinion).thenRejected("plan-agreed");
    }

    /** Whatever people ask of a plan that runs, what is left does not say how it ended. */
    @Test
    void nobody_closes_a_plan_by_opinion() {
        Plans decider = new Plans();
        PlanState running = decider.initial();
        for (PlanEvent event : List.of(OPEN, PROPOSED, AGREED, measured("2026-12", 1, "99"))) {
            running = decider.evolve(running, event);
        }
        List<PlanCommand> asked =
                List.of(
                        open(PLAN, OTIF),
                        open(OTHER, OTIF),
                        propose(TERMS, OPENED),
                        new Accept(PLAN, Side.THEIRS, List.of(), OPENED, "tom"),
                        extend(OPENED),
                        new PlanCommand.AcceptExtension(PLAN, Side.OURS, List.of(), OPENED, "x"),
                        new Withdraw(PLAN, "All good", Set.of(), OPENED, "eva"));
        for (PlanCommand command : asked) {
            PlanState after = running;
            try {
                for (PlanEvent event : decider.decide(command, running)) {
                    after = decider.evolve(after, event);
                }
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isNotBlank();
            }
            assertThat(after.plan(PLAN).orElseThrow().status())
                    .as("%s", command)
                    .isEqualTo(PlanStatus.RUNNING);
        }
    }

    @Test
    void plans_end_with_the_partnership() {
        plans.given(OPEN)
                .when(new PlanCommand.EndAll(DUE))
                .then(
                        new PlanEvent.Withdrawn(
                                PARTNERSHIP,
                                ACME,
                                PLAN,
                                "The partnership ended",
                                List.of(),
                                JANUARY,
                                null));
    }
}
