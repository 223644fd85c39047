package entente.scorecard.issue;

import static entente.scorecard.issue.IssuedScorecardTest.ACCEPTED;
import static entente.scorecard.issue.IssuedScorecardTest.ACME;
import static entente.scorecard.issue.IssuedScorecardTest.DISPUTE;
import static entente.scorecard.issue.IssuedScorecardTest.DISPUTED;
import static entente.scorecard.issue.IssuedScorecardTest.LAST;
import static entente.scorecard.issue.IssuedScorecardTest.PERIOD;
import static entente.scorecard.issue.IssuedScorecardTest.PUBLISHED;
import static entente.scorecard.issue.IssuedScorecardTest.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuedPublisherTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final String ID = IssuedEvent.id(ACME, PERIOD);
    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(IssuedEvent event) {
        return new IssuedPublisher().publish(log.record(IssuedEvent.CATEGORY, ID, event));
    }

    private JsonNode told(String type, IssuedEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(type, data);
        assertThat(data.at("/aggregateId").asText()).isEqualTo(ID);
        return data;
    }

    @Test
    void others_hear_what_was_published_and_by_whom() {
        JsonNode byHand = told("scorecard.published.v1", PUBLISHED);
        assertThat(byHand.at("/actorId").isNull()).isFalse();
        assertThat(byHand.at("/score").decimalValue()).isEqualByComparingTo("82.4");
        assertThat(byHand.at("/criteria/0/code").asText()).isEqualTo("quality");
        JsonNode byDate =
                told(
                        "scorecard.published.v1",
                        new IssuedEvent.Published(
                                ACME,
                                PERIOD,
                                PUBLISHED.snapshot(),
                                PUBLISHED.publishedOn(),
                                LAST,
                                Cause.BY_DATE));
        assertThat(byDate.at("/actorId").isNull()).isTrue();
    }

    @Test
    void others_hear_what_both_sides_say_and_what_is_final() {
        told("scorecard.accepted.v1", ACCEPTED);
        told("scorecard.disputed.v1", DISPUTED);
        told(
                "scorecard.finalised.v1",
                new IssuedEvent.Finalised(
                        ACME, PERIOD, "OPERATIONAL", 1, null, null, LAST.plusDays(1)));
        told(
                "scorecard.restated.v1",
                new IssuedEvent.Restated(
                        ACME,
                        PERIOD,
                        new BigDecimal("82.4"),
                        Standing.GOOD,
                        null,
                        null,
                        LAST.plusDays(9)));
        assertThat(published(settled(Decision.REJECTED, null))).isNull();
        assertThat(published(new IssuedEvent.DisputeWithdrawn(ACME, PERIOD, DISPUTE))).isNull();
    }

    @Test
    void others_hear_of_limits_that_were_passed() {
        JsonNode breached =
                told(
                        "scorecard.threshold-breached.v1",
                        new IssuedEvent.ThresholdBreached(
                                ACME,
                                PERIOD,
                                "OPERATIONAL",
                                1,
                                Level.METRIC,
                                "otif",
                                new BigDecimal("87.5"),
                                new BigDecimal("90"),
                                Better.HIGHER));
        assertThat(breached.at("/value").asText()).isEqualTo("87.5");
        told(
                "scorecard.target-exceeded.v1",
                new IssuedEvent.TargetExceeded(
                        ACME,
                        PERIOD,
                        "OPERATIONAL",
                        1,
                        Level.CRITERION,
                        "quality",
                        new BigDecimal("99.2"),
                        new BigDecimal("98"),
                        Better.HIGHER,
                        null));
    }
}
