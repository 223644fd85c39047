package entente.scorecard.incentives;

import static entente.scorecard.incentives.IncentiveTest.ACME;
import static entente.scorecard.incentives.IncentiveTest.BONUS;
import static entente.scorecard.incentives.IncentiveTest.OFFERED;
import static entente.scorecard.incentives.IncentiveTest.PERIOD;
import static entente.scorecard.incentives.IncentiveTest.SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.incentives.CardLimits.Exceeded;
import entente.scorecard.incentives.ConsequenceView.ConsequenceRow;
import entente.scorecard.incentives.IncentiveCommand.OfferByRule;
import entente.scorecard.incentives.IncentiveEvent.Changed;
import entente.scorecard.incentives.IncentiveEvent.Declined;
import entente.scorecard.incentives.IncentiveEvent.Granted;
import entente.scorecard.incentives.IncentiveView.IncentiveRow;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of the events of scorecards, incentives and consequences. */
class IncentiveReadersTest {

    private static final String TYPE = "scorecard.incentive-granted.v1";
    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SELF = new UUID(13, 1);
    private static final UUID DISPUTE = new UUID(13, 2);
    private static final LocalDate DAY = LocalDate.parse("2026-10-10");
    private static final String CARD = IssuedEvent.id(ACME, PERIOD);
    private static final String STREAM = IssuedEvent.CATEGORY.stream(CARD);

    private final Recordings log = new Recordings();

    private static Snapshot snapshot(@Nullable String otif, String delivery) {
        BigDecimal value = otif == null ? null : new BigDecimal(otif);
        return new Snapshot(
                "OPERATIONAL",
                2,
                null,
                null,
                BigDecimal.ZERO,
                null,
                0,
                0,
                0,
                "EUR",
                List.of(
                        new Snapshot.Criterion(
                                "delivery",
                                "Delivery",
                                new BigDecimal(100),
                                new BigDecimal(delivery),
                                List.of(
                                        new Snapshot.Measured(
                                                "otif",
                                                1,
                                                value,
                                                BigDecimal.ONE,
                                                BigDecimal.ONE,
                                                null,
                                                BigDecimal.ONE,
                                                1,
                                                new TreeMap<>())))),
                DAY,
                1,
                Instant.parse("2026-10-10T06:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static IssuedEvent.Published published() {
        return new IssuedEvent.Published(
                ACME, PERIOD, snapshot("99.2", "40"), DAY, DAY.plusDays(30), Cause.BY_HAND);
    }

    private static IssuedEvent.TargetExceeded exceeded(@Nullable Reward reward) {
        return new IssuedEvent.TargetExceeded(
                ACME,
                PERIOD,
                "OPERATIONAL",
                2,
                Level.METRIC,
                "otif",
                new BigDecimal("99.2"),
                new BigDecimal("98"),
                Better.HIGHER,
                reward);
    }

    private static IssuedEvent.ThresholdBreached breached() {
        return new IssuedEvent.ThresholdBreached(
                ACME,
                PERIOD,
                "OPERATIONAL",
                2,
                Level.CRITERION,
                "delivery",
                new BigDecimal("40"),
                new BigDecimal("50"),
                Better.HIGHER);
    }

    private static IssuedEvent.DisputeSettled settled(@Nullable Snapshot snapshot) {
        return new IssuedEvent.DisputeSettled(
                ACME,
                PERIOD,
                DISPUTE,
                snapshot == null ? Decision.REJECTED : Decision.UPHELD,
                "We looked",
                List.of(),
                null,
                snapshot,
                "otto");
    }

    private CardLimits limits(IssuedEvent... events) {
        return CardLimits.of(
                List.of(events).stream().map(event -> log.record(STREAM, event)).toList());
    }

    @Test
    void a_limit_counts_while_the_numbers_that_count_pass_it() {
        CardLimits limits = limits(published(), exceeded(BONUS), breached());
        assertThat(limits.exceeded(Level.METRIC, "otif"))
                .extracting(Exceeded::reward)
                .isEqualTo(BONUS);
        assertThat(limits.breached(Level.CRITERION, "delivery"))
                .extracting(PassedLimit::position)
                .isEqualTo(3L);
        assertThat(limits.breached(Level.METRIC, "delivery")).isNull();
        assertThat(limits.exceeded(Level.CRITERION, "delivery")).isNull();
        assertThat(limits.version()).isEqualTo(3);

        CardLimits adjusted =
                limits(published(), exceeded(BONUS), breached(), settled(snapshot("98", "50")));
        assertThat(adjusted.exceeded(Level.METRIC, "otif")).isNull();
        assertThat(adjusted.breached(Level.CRITERION, "delivery")).isNull();
        assertThat(
                        limits(published(), exceeded(BONUS), settled(snapshot(null, "1")))
                                .exceeded(Level.METRIC, "otif"))
                .isNull();
        assertThat(limits().version()).isZero();
        assertThat(limits().exceeded(Level.METRIC, "otif")).isNull();
    }

    @Test
    void a_dispute_is_open_until_it_is_answered_or_withdrawn() {
        IssuedEvent disputed =
                new IssuedEvent.Disputed(ACME, PERIOD, DISPUTE, null, null, null, "no", "anna");
        assertThat(limits(published(), disputed).isDisputed()).isTrue();
        assertThat(limits(published(), disputed, settled(null)).isDisputed()).isFalse();
        assertThat(
                        limits(
                                        published(),
                                        disputed,
                                        new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE))
                                .isDisputed())
                .isFalse();
    }

    @Test
    void who_exceeds_a_target_with_a_reward_is_offered_it() {
        PolicySpec<IssuedEvent, IncentiveCommand> policy =
                PolicySpec.of(
                        new OfferIncentivePolicy(() -> {
                            throw new AssertionError("A spec runs no command");
                        }));
        policy.when(STREAM, published()).thenNothing();
        policy.when(STREAM, breached()).thenNothing();
        policy.when(STREAM, exceeded(null)).thenNothing();
        // What the specification records next, its log tells in the same order.
        IssuedEvent.TargetExceeded news = exceeded(BONUS);
        for (IssuedEvent before : List.of(published(), breached(), exceeded(null))) {
            var _ = log.record(STREAM, before);
        }
        policy.when(STREAM, news)
                .thenSends(
                        IncentiveEvent.id(ACME, PERIOD, Level.METRIC, "otif"),
                        new OfferByRule(
                                ACME,
                                PERIOD,
                                PassedLimit.of(log.record(STREAM, news), news),
                                BONUS,
                                OfferIncentivePolicy.ACTOR));
    }

    @Test
    void others_hear_what_is_given_and_nothing_before() {
        JsonNode bonus = told(new Granted(ACME, PERIOD, BONUS, "cyd"));
        assertThat(bonus.at("/amount/amount").asText()).isEqualTo("25000.00");
        assertThat(bonus.at("/sharePoints").isNull()).isTrue();
        JsonNode share = told(new Granted(ACME, PERIOD, SHARE, "cyd"));
        assertThat(share.at("/amount").isNull()).isTrue();
        assertThat(share.at("/category").asText()).isEqualTo("castings");
        for (IncentiveEvent event :
                List.of(
                        OFFERED,
                        new Changed(ACME, SHARE, "serves both", "ada"),
                        new Declined(ACME, "no budget", "cyd"))) {
            assertThat(published(event)).isNull();
        }
    }

    private @Nullable PublicEvent published(IncentiveEvent event) {
        return new IncentivePublisher().publish(log.record(IncentiveEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(IncentiveEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(TYPE);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(TYPE);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(TYPE, data);
        return data;
    }

    private static IncentiveRow incentive(IncentiveEvent... after) {
        String stream = IncentiveEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new IncentiveView())
                .given(stream, OFFERED)
                .given(stream, after)
                .row(SELF);
    }

    @Test
    void the_list_of_incentives_says_what_is_given_and_where_it_stands() {
        IncentiveRow offered = incentive();
        assertThat(offered.status).isEqualTo(IncentiveStatus.OFFERED);
        assertThat(offered.code).isEqualTo("otif");
        assertThat(offered.amount).isEqualByComparingTo("25000");
        IncentiveRow changed = incentive(new Changed(ACME, SHARE, "serves both", "ada"));
        assertThat(changed.amount).isNull();
        assertThat(changed.category).isEqualTo("castings");
        assertThat(incentive(new Granted(ACME, PERIOD, BONUS, "cyd")).status)
                .isEqualTo(IncentiveStatus.GRANTED);
        Declined declined = new Declined(ACME, "no budget", "cyd");
        assertThat(incentive(declined).status).isEqualTo(IncentiveStatus.DECLINED);
        assertThat(incentive(declined, OFFERED).status).isEqualTo(IncentiveStatus.OFFERED);
    }

    private static ConsequenceStatus consequence(ConsequenceEvent... after) {
        String stream = ConsequenceEvent.CATEGORY.stream(SELF);
        ConsequenceRow row =
                ViewSpec.of(new ConsequenceView())
                        .given(stream, ConsequenceTest.PROPOSED)
                        .given(stream, after)
                        .row(SELF);
        assertThat(row.sharePoints).isEqualByComparingTo("5");
        assertThat(row.planId).isEqualTo(ConsequenceTest.PROPOSED.plan().planId());
        return row.status;
    }

    @Test
    void the_list_of_consequences_says_where_each_stands() {
        assertThat(consequence()).isEqualTo(ConsequenceStatus.PROPOSED);
        ConsequenceEvent imposed =
                new ConsequenceEvent.Imposed(ACME, ConsequenceTest.PROPOSED.plan(), "cyd");
        assertThat(consequence(imposed)).isEqualTo(ConsequenceStatus.IMPOSED);
        assertThat(consequence(imposed, new ConsequenceEvent.Lifted(ACME, "k", "better", "cyd")))
                .isEqualTo(ConsequenceStatus.LIFTED);
        assertThat(consequence(new ConsequenceEvent.Withdrawn(ACME, "k", "better", "cyd")))
                .isEqualTo(ConsequenceStatus.WITHDRAWN);
    }
}
