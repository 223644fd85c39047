package entente.scorecard.incentives;

import static entente.scorecard.incentives.IncentiveTest.ACME;

import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import entente.scorecard.heard.PlanBook.End;
import entente.scorecard.heard.PlanBook.Plan;
import entente.scorecard.incentives.ConsequenceCommand.Impose;
import entente.scorecard.incentives.ConsequenceCommand.Lift;
import entente.scorecard.incentives.ConsequenceCommand.Propose;
import entente.scorecard.incentives.ConsequenceCommand.Withdraw;
import entente.scorecard.incentives.ConsequenceEvent.Imposed;
import entente.scorecard.incentives.ConsequenceEvent.Lifted;
import entente.scorecard.incentives.ConsequenceEvent.Proposed;
import entente.scorecard.incentives.ConsequenceEvent.Withdrawn;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsequenceTest {

    static final Sanction SHARE =
            new Sanction(Sanction.Kind.SMALLER_SHARE, null, null, new BigDecimal("5"), "castings");
    static final Instant NOW = Instant.parse("2027-01-20T08:00:00Z");
    private static final String PERIOD = "2026-Q4";
    private static final Instant OPENED = Instant.parse("2026-07-14T09:30:00Z");
    private static final Instant ENDED = Instant.parse("2027-01-12T08:00:00Z");
    static final PassedLimit BREACHED =
            new PassedLimit(
                    Level.METRIC,
                    "otif",
                    new BigDecimal("88.1"),
                    new BigDecimal("90"),
                    Better.HIGHER,
                    "OPERATIONAL",
                    2,
                    4711,
                    Instant.parse("2027-01-10T06:00:00Z"));
    private static final Plan FAILED = plan(1, "otif", OPENED, End.FAILED);
    private static final FailedPlan PROOF = new FailedPlan(FAILED.id(), OPENED, 812, ENDED, 1544);
    static final Proposed PROPOSED =
            new Proposed(ACME, PERIOD, SHARE, BREACHED, PROOF, "did not help", "ada");
    private static final Imposed IMPOSED = new Imposed(ACME, PROOF, "cyd");
    private static final String KEY = ACME + "|2026-Q4|METRIC|otif|SMALLER_SHARE";

    private final DeciderSpec<ConsequenceCommand, ConsequenceState, ConsequenceEvent> consequence =
            DeciderSpec.of(new Consequence());

    private static Plan plan(int id, String code, Instant openedAt, @Nullable End end) {
        return new Plan(
                new UUID(7, id),
                ACME,
                "2026-Q2",
                Set.of(code),
                openedAt,
                812,
                end,
                end == null ? null : ENDED,
                end == null ? null : 1544L);
    }

    private static Propose propose(Plan... plans) {
        return propose(SHARE, BREACHED, false, plans);
    }

    private static Propose propose(
            Sanction sanction, @Nullable PassedLimit breached, boolean disputed, Plan... plans) {
        return new Propose(
                ACME,
                PERIOD,
                sanction,
                "otif",
                breached,
                disputed,
                List.of(plans),
                "did not help",
                NOW,
                "ada");
    }

    private static Impose impose(String by, Plan... plans) {
        return new Impose(BREACHED, false, List.of(plans), by);
    }

    @Test
    void it_is_proposed_when_the_plan_has_failed() {
        consequence
                .given()
                .when(propose(FAILED))
                .then(PROPOSED)
                .thenClaims(Claim.take("consequence", KEY));
        consequence.given(PROPOSED).when(propose(FAILED)).thenRejected("consequence-exists");
    }

    @Test
    void never_without_a_plan_that_was_opened_before_and_failed() {
        consequence.given().when(propose()).thenRejected("plan-missing");
        consequence
                .given()
                .when(propose(plan(1, "ppm", OPENED, End.FAILED)))
                .thenRejected("plan-missing");
        consequence
                .given()
                .when(propose(plan(1, "otif", OPENED, null)))
                .thenRejected("plan-running");
        consequence
                .given()
                .when(propose(plan(1, "otif", OPENED, End.SUCCEEDED)))
                .thenRejected("plan-succeeded");
        consequence
                .given()
                .when(propose(plan(1, "otif", NOW, End.FAILED)))
                .thenRejected("plan-later");
    }

    @Test
    void the_newest_plan_for_what_was_breached_decides() {
        Plan older = plan(2, "otif", OPENED.minusSeconds(1), End.SUCCEEDED);
        consequence.given().when(propose(FAILED, older)).then(PROPOSED);
        consequence
                .given()
                .when(propose(FAILED, plan(3, "otif", OPENED.plusSeconds(1), null)))
                .thenRejected("plan-running");
        consequence
                .given()
                .when(propose(FAILED, plan(3, "ppm", OPENED.plusSeconds(1), null)))
                .then(PROPOSED);
    }

    @Test
    void a_scorecard_that_breaches_nothing_or_is_disputed_has_none() {
        consequence
                .given()
                .when(propose(SHARE, null, false, FAILED))
                .thenRejected("threshold-not-breached");
        consequence
                .given()
                .when(propose(SHARE, BREACHED, true, FAILED))
                .thenRejected("dispute-open");
        consequence
                .given(PROPOSED)
                .when(new Impose(null, false, List.of(FAILED), "cyd"))
                .thenRejected("threshold-not-breached");
        consequence
                .given(PROPOSED)
                .when(new Impose(BREACHED, true, List.of(FAILED), "cyd"))
                .thenRejected("dispute-open");
    }

    @ParameterizedTest
    @EnumSource(Sanction.Kind.class)
    void it_says_what_is_lost_and_nothing_else(Sanction.Kind kind) {
        BigDecimal one = BigDecimal.ONE;
        consequence
                .given()
                .when(
                        propose(
                                new Sanction(kind, one, "EUR", one, "castings"),
                                BREACHED,
                                false,
                                FAILED))
                .thenRejected("sanction-incomplete");
        if (kind != Sanction.Kind.NO_NEW_BUSINESS) {
            consequence
                    .given()
                    .when(
                            propose(
                                    new Sanction(kind, null, null, null, null),
                                    BREACHED,
                                    false,
                                    FAILED))
                    .thenRejected("sanction-incomplete");
        }
    }

    @Test
    void it_is_imposed_by_somebody_else_and_looked_at_again() {
        consequence.given(PROPOSED).when(impose("cyd", FAILED)).then(IMPOSED);
        consequence.given(PROPOSED, IMPOSED).when(impose("cyd", FAILED)).thenNothing();
        consequence.given(PROPOSED).when(impose("ada", FAILED)).thenRejected("proposer-imposes");
        consequence.given(PROPOSED).when(impose("cyd")).thenRejected("plan-missing");
        Plan newer = plan(3, "otif", NOW.plusSeconds(1), null);
        consequence.given(PROPOSED).when(impose("cyd", FAILED, newer)).thenRejected("plan-running");
        consequence
                .given(PROPOSED)
                .when(impose("cyd", FAILED, plan(3, "otif", NOW, End.SUCCEEDED)))
                .thenRejected("plan-succeeded");
        consequence
                .given(PROPOSED)
                .when(impose("cyd", FAILED, plan(3, "otif", NOW, End.FAILED)))
                .then(IMPOSED);
        consequence.given().when(impose("cyd", FAILED)).thenRejected("not-found");
    }

    @Test
    void it_is_withdrawn_before_and_lifted_after_it_is_in_force() {
        Withdrawn withdrawn = new Withdrawn(ACME, KEY, "better now", "cyd");
        Lifted lifted = new Lifted(ACME, KEY, "better now", "cyd");
        Withdraw withdraw = new Withdraw("better now", "cyd");
        Lift lift = new Lift("better now", "cyd");
        consequence
                .given(PROPOSED)
                .when(withdraw)
                .then(withdrawn)
                .thenClaims(Claim.release("consequence", KEY));
        consequence.given(PROPOSED, withdrawn).when(withdraw).thenNothing();
        consequence
                .given(PROPOSED, withdrawn)
                .when(impose("cyd", FAILED))
                .thenRejected("consequence-not-open");
        consequence.given(PROPOSED).when(lift).thenRejected("consequence-not-imposed");
        consequence
                .given(PROPOSED, IMPOSED)
                .when(lift)
                .then(lifted)
                .thenClaims(Claim.release("consequence", KEY));
        consequence.given(PROPOSED, IMPOSED, lifted).when(lift).thenNothing();
        consequence.given(PROPOSED, IMPOSED).when(withdraw).thenRejected("consequence-not-open");
    }
}
