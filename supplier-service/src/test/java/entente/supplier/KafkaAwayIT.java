package entente.supplier;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Kafka;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Work goes on while the broker is away, and afterwards everybody has heard everything once. It is
 * away for {@code entente.kafka-away.seconds}: a few in the test run, the full minute by hand with
 * {@code -Dentente.kafka-away.seconds=60}.
 */
@QuarkusTest
@WithTestResource(KafkaAwayIT.OwnBroker.class)
class KafkaAwayIT {

    private static final Duration AWAY =
            Duration.ofSeconds(Integer.getInteger("entente.kafka-away.seconds", 12));
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static @Nullable Kafka broker;

    /** A broker that no other test needs. */
    public static class OwnBroker extends EnginesResource {
        @Override
        public Map<String, String> start() {
            Map<String, String> configuration = new HashMap<>(super.start());
            Kafka own = Kafka.start();
            own.createTopics("supplier-events", "governance-events", "purchase-events");
            configuration.put("kafka.bootstrap.servers", own.bootstrap());
            broker = own;
            return configuration;
        }

        @Override
        public void stop() {
            Objects.requireNonNull(broker).close();
        }
    }

    @Inject EventStore store;
    @Inject @All List<Publisher<?>> publishers;

    @Test
    void nothing_is_lost_and_nothing_counts_twice() {
        Kafka kafka = Objects.requireNonNull(broker);
        String category = "away-" + System.nanoTime();
        Map<String, BigDecimal> bought;
        try (AwayLoad load = new AwayLoad(kafka.bootstrap(), category)) {
            load.runsFor(BEFORE_AND_AFTER);
            kafka.stop();
            int before = load.commands();
            load.runsFor(AWAY);
            assertThat(load.commands() - before)
                    .as("commands answered while nobody could be told")
                    .isGreaterThan((int) AWAY.toSeconds());
            kafka.startAgain();
            load.runsFor(BEFORE_AND_AFTER);
            load.end();
            assertThat(load.refused()).isEmpty();
            bought = load.bought();
        }
        await().atMost(BOUND).untilAsserted(() -> assertThat(spent(category)).isEqualTo(bought));
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(Heard.on(kafka.bootstrap())).isEqualTo(told()));
    }

    /** What the service says was spent, by supplier. */
    private static Map<String, BigDecimal> spent(String category) {
        Map<String, BigDecimal> spent = new HashMap<>();
        for (Map<String, ?> item :
                get(ADA, "/spend?by=supplier&limit=500&category=" + category)
                        .jsonPath()
                        .<Map<String, ?>>getList("items")) {
            Map<?, ?> money = (Map<?, ?>) Objects.requireNonNull(item.get("spend"));
            spent.put(
                    String.valueOf(item.get("supplierId")),
                    new BigDecimal(String.valueOf(money.get("amount"))).stripTrailingZeros());
        }
        return spent;
    }

    /** What the log has to tell others: by key, in order. */
    private Map<String, List<String>> told() {
        Map<String, Outlet<?>> outlets = new HashMap<>();
        publishers.forEach(p -> outlets.put(p.category().name(), outlet(p)));
        Map<String, List<String>> told = new LinkedHashMap<>();
        long reached = 0;
        List<Recorded<byte[]>> some = store.readAll(reached, 500);
        while (!some.isEmpty()) {
            for (Recorded<byte[]> raw : some) {
                Outlet<?> outlet = outlets.get(Category.of(raw.stream()));
                PublicEvent event = outlet == null ? null : outlet.told(raw);
                if (event != null) {
                    told.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                            .add(event.type() + " " + raw.eventId());
                }
            }
            reached = some.getLast().position();
            some = store.readAll(reached, 500);
        }
        return told;
    }

    private record Outlet<E>(Publisher<E> publisher, EventCodec<E> codec) {
        @Nullable PublicEvent told(Recorded<byte[]> raw) {
            return publisher.publish(raw.with(codec.decode(raw.type(), raw.event())));
        }
    }

    private static <E> Outlet<E> outlet(Publisher<E> publisher) {
        return new Outlet<>(publisher, new EventCodec<>(publisher.category().events()));
    }
}
