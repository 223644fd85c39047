package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.Engines;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service knows at its first question whether there is a broker, whoever leads. */
class BrokerIT {

    @Test
    void knows_the_topics_at_the_first_question() {
        String topic = "broker-" + UUID.randomUUID();
        Engines.createTopics(topic);
        try (Broker broker = new Broker(Map.of("bootstrap.servers", Engines.kafka()))) {
            assertThat(broker.has(topic)).isTrue();
            assertThat(broker.has("nobody-made-it")).isFalse();
            assertThat(broker.reachable()).isTrue();
        }
    }

    @Test
    void knows_at_the_first_question_that_nobody_listens() {
        try (Broker broker = new Broker(Map.of("bootstrap.servers", "localhost:1"))) {
            assertThat(broker.reachable()).isFalse();
            assertThat(broker.has("supplier-events")).isFalse();
        }
    }
}
