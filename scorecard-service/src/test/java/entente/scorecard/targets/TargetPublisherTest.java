package entente.scorecard.targets;

import static entente.scorecard.targets.TargetTest.ACME;
import static entente.scorecard.targets.TargetTest.AGREED;
import static entente.scorecard.targets.TargetTest.DUE;
import static entente.scorecard.targets.TargetTest.missed;
import static entente.scorecard.targets.TargetTest.number;
import static entente.scorecard.targets.TargetTest.reported;
import static entente.scorecard.targets.TargetTest.verified;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetPublisherTest {

    private static final String TYPE = "scorecard.target-missed.v1";
    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SELF = new UUID(11, 1);

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(TargetEvent event) {
        return new TargetPublisher().publish(log.record(TargetEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(TargetEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(TYPE);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(TYPE);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(TYPE, data);
        return data;
    }

    @Test
    void others_hear_that_a_target_was_missed() {
        assertThat(told(missed("1610.5")).at("/reached").asText()).isEqualTo("1610.5");
        assertThat(told(missed(null)).at("/reached").isNull()).isTrue();
    }

    @Test
    void how_it_goes_meanwhile_is_between_the_two_sides() {
        for (TargetEvent event :
                List.of(
                        AGREED,
                        reported(1, "1700", DUE),
                        verified(1),
                        new TargetEvent.Dismissed(ACME, 1, "another site", "cyd"),
                        new TargetEvent.Reached(ACME, 1, number("1450"), DUE),
                        new TargetEvent.Withdrawn(ACME, "site closed", "cyd"))) {
            assertThat(published(event)).isNull();
        }
    }
}
