package entente.scorecard.incentives;

import entente.platform.testkit.DeciderSpec;
import entente.scorecard.incentives.CardLimits.Exceeded;
import entente.scorecard.incentives.IncentiveCommand.Change;
import entente.scorecard.incentives.IncentiveCommand.Decline;
import entente.scorecard.incentives.IncentiveCommand.Grant;
import entente.scorecard.incentives.IncentiveCommand.Offer;
import entente.scorecard.incentives.IncentiveCommand.OfferByRule;
import entente.scorecard.incentives.IncentiveEvent.Changed;
import entente.scorecard.incentives.IncentiveEvent.Declined;
import entente.scorecard.incentives.IncentiveEvent.Granted;
import entente.scorecard.incentives.IncentiveEvent.Offered;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncentiveTest {

    static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    static final String PERIOD = "2026-Q3";
    static final Reward BONUS = bonus("25000.00");
    static final Reward SHARE =
            new Reward(Reward.Kind.BUSINESS_SHARE, null, null, new BigDecimal("2.5"), "castings");
    static final PassedLimit EXCEEDED =
            new PassedLimit(
                    Level.METRIC,
                    "otif",
                    new BigDecimal("99.2"),
                    new BigDecimal("98"),
                    Better.HIGHER,
                    "OPERATIONAL",
                    2,
                    4711,
                    Instant.parse("2026-10-10T06:00:00Z"));
    static final Offered OFFERED = offered(BONUS, OfferIncentivePolicy.ACTOR);
    private static final Exceeded STILL = new Exceeded(EXCEEDED, BONUS);

    private final DeciderSpec<IncentiveCommand, IncentiveState, IncentiveEvent> incentive =
            DeciderSpec.of(new Incentive());

    static Reward bonus(String amount) {
        return new Reward(Reward.Kind.BONUS, new BigDecimal(amount), "EUR", null, null);
    }

    static Offered offered(Reward reward, String by) {
        return new Offered(ACME, PERIOD, EXCEEDED, reward, by);
    }

    private static Offer offer(@Nullable Exceeded exceeded, @Nullable Reward reward) {
        return new Offer(ACME, PERIOD, exceeded, reward, "ada");
    }

    @Test
    void the_template_offers_its_reward_once() {
        OfferByRule byRule =
                new OfferByRule(ACME, PERIOD, EXCEEDED, BONUS, OfferIncentivePolicy.ACTOR);
        incentive.given().when(byRule).then(OFFERED);
        incentive.given(OFFERED).when(byRule).thenNothing();
        incentive.given(offered(SHARE, "ada")).when(byRule).thenNothing();
    }

    @Test
    void a_person_offers_one_for_a_target_that_is_exceeded() {
        incentive.given().when(offer(STILL, null)).then(offered(BONUS, "ada"));
        incentive.given().when(offer(STILL, SHARE)).then(offered(SHARE, "ada"));
        incentive
                .given()
                .when(offer(new Exceeded(EXCEEDED, null), null))
                .thenRejected("reward-missing");
        incentive.given().when(offer(STILL, bonus("0"))).thenRejected("reward-incomplete");
        incentive.given().when(offer(null, SHARE)).thenRejected("target-not-exceeded");
        incentive.given(OFFERED).when(offer(STILL, SHARE)).thenRejected("incentive-exists");
    }

    @Test
    void it_is_granted_by_somebody_else_than_who_said_what_is_given() {
        Grant grant = new Grant(STILL, false, "cyd");
        incentive.given(OFFERED).when(grant).then(new Granted(ACME, PERIOD, BONUS, "cyd"));
        incentive.given(offered(BONUS, "cyd")).when(grant).thenRejected("offerer-grants");
        incentive
                .given(OFFERED, new Changed(ACME, SHARE, "serves both", "cyd"))
                .when(grant)
                .thenRejected("offerer-grants");
        incentive
                .given(OFFERED, new Changed(ACME, SHARE, "serves both", "ada"))
                .when(grant)
                .then(new Granted(ACME, PERIOD, SHARE, "cyd"));
        incentive.given(OFFERED, new Granted(ACME, PERIOD, BONUS, "cyd")).when(grant).thenNothing();
        incentive.given().when(grant).thenRejected("not-found");
    }

    @Test
    void nothing_is_granted_for_what_a_dispute_may_take_back_or_took_back() {
        incentive.given(OFFERED).when(new Grant(STILL, true, "cyd")).thenRejected("dispute-open");
        incentive
                .given(OFFERED)
                .when(new Grant(null, false, "cyd"))
                .thenRejected("target-not-exceeded");
    }

    @Test
    void what_is_given_may_change_until_it_is_decided() {
        Change change = new Change(SHARE, "serves both", "ada");
        incentive.given(OFFERED).when(change).then(new Changed(ACME, SHARE, "serves both", "ada"));
        incentive.given(OFFERED).when(new Change(bonus("25000"), "the same", "ada")).thenNothing();
        incentive
                .given(OFFERED, new Granted(ACME, PERIOD, BONUS, "cyd"))
                .when(change)
                .thenRejected("incentive-not-open");
    }

    @Test
    void what_was_declined_is_offered_again_by_a_person_only() {
        Declined declined = new Declined(ACME, "no budget", "cyd");
        Decline decline = new Decline("no budget", "cyd");
        incentive.given(OFFERED).when(decline).then(declined);
        incentive.given(OFFERED, declined).when(decline).thenNothing();
        incentive
                .given(OFFERED, declined)
                .when(new Grant(STILL, false, "cyd"))
                .thenRejected("incentive-not-open");
        incentive.given(OFFERED, declined).when(offer(STILL, null)).then(offered(BONUS, "ada"));
        incentive
                .given(OFFERED, new Granted(ACME, PERIOD, BONUS, "cyd"))
                .when(decline)
                .thenRejected("incentive-not-open");
    }
}
