package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Kafka;
import entente.platform.testkit.CutProxy;
import entente.platform.testkit.Engines;
import entente.platform.testkit.FreePort;
import entente.platform.testkit.StoreFixture;
import entente.platform.wiring.ServiceReadiness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the broker: commands go on, and afterwards everything arrives in order. */
class BrokerFaultsIT {

    private static final Duration BOUND = Duration.ofSeconds(40);

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofSeconds(2);

    private final String client = Engines.fresh("faults");
    private final CutProxy proxy;
    private final Kafka broker;
    private final Map<String, Object> kafka;
    private final Tallying publisher;
    private final Listening reader;

    BrokerFaultsIT(@TempDir Path home) {
        int port = FreePort.any();
        proxy = CutProxy.to(port);
        broker = Kafka.start(home, port, proxy.port());
        kafka =
                Map.of(
                        "bootstrap.servers",
                        "localhost:" + proxy.port(),
                        // Small: seconds without a broker are then as long as minutes in use.
                        "request.timeout.ms",
                        "1000",
                        "reconnect.backoff.max.ms",
                        "500",
                        "client.id",
                        client);
        String service = Engines.fresh("tallying");
        broker.createTopics(service + "-events");
        publisher = new Tallying(service, StoreFixture.fresh(), kafka);
        reader = Listening.to(publisher);
    }

    @AfterEach
    void stop() {
        reader.close();
        publisher.close();
        proxy.close();
        broker.close();
    }

    @Test
    void a_broker_that_is_away_for_long_stops_no_command_and_gets_everything_when_it_is_back() {
        try (Relay relay = publisher.relay();
                Broker seen = new Broker(kafka)) {
            ServiceReadiness readiness = new ServiceReadiness(reader.views, relay, seen);
            publisher.count(20);
            reader.awaitAllOf(publisher);
            await().until(() -> says(readiness, "up"));
            broker.stop();
            publisher.count(60);
            // Five times as long as a request may take.
            await().atMost(BOUND).until(() -> relay.status().degraded());
            await().atMost(BOUND).until(() -> says(readiness, "degraded"));
            publisher.count(60);
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            broker.startAgain();
            reader.awaitAllOf(publisher);
            await().until(() -> relay.status().lag() == 0 && !relay.status().degraded());
            assertThat(reader.status().parked()).isZero();
        }
    }

    private static boolean says(ServiceReadiness readiness, String kafka) {
        return readiness.call().getData().stream().anyMatch(d -> kafka.equals(d.get("kafka")));
    }

    @Test
    void connections_that_are_reset_again_and_again_cost_no_event_and_no_order() {
        try (Relay relay = publisher.relay()) {
            for (int round = 0; round < 12; round++) {
                publisher.count(15);
                if (round % 2 == 0) {
                    proxy.loseAnswers();
                    publisher.count(5);
                }
                proxy.cut();
            }
            reader.awaitAllOf(publisher);
            await().until(() -> relay.status().lag() == 0);
            assertThat(reader.status().parked()).isZero();
        }
    }

    @Test
    void a_relay_that_ends_without_a_broker_leaves_nothing_behind() {
        try (Relay relay = publisher.relay()) {
            publisher.count(5);
            await().atMost(BOUND).until(() -> relay.status().lag() == 0);
            assertThat(sending()).isTrue();
            broker.stop();
            publisher.count(5);
            await().atMost(BOUND).until(() -> relay.status().lag() > 0);
        }
        await().atMost(BOUND).until(() -> !sending());
    }

    private boolean sending() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t ->
                        t.getName().contains("kafka-producer-network-thread")
                                && t.getName().contains(client));
    }

    @Test
    void what_the_producer_refuses_at_once_is_not_overtaken() {
        publisher.count(60);
        try (Relay relay =
                relay(
                        PATIENT,
                        (_, n) -> n == 10 ? CompletableFuture.failedFuture(expired()) : null)) {
            reader.awaitAllOf(publisher);
            await().until(() -> relay.status().lag() == 0);
        }
    }

    @Test
    void a_producer_that_is_never_acknowledged_again_is_replaced() {
        publisher.count(60);
        AtomicReference<Producer<?, ?>> first = new AtomicReference<>();
        try (Relay relay =
                relay(
                        IMPATIENT,
                        (producer, n) -> {
                            first.compareAndSet(null, producer);
                            return producer == first.get() && n >= 10
                                    ? new CompletableFuture<>()
                                    : null;
                        })) {
            reader.awaitAllOf(publisher);
            await().until(() -> relay.status().lag() == 0 && relay.status().lastError() == null);
        }
    }

    /** What a short delivery timeout does: one batch expires and those behind it arrive. */
    @Test
    void without_endless_patience_an_event_is_overtaken_and_lost_to_readers() {
        for (int n = 1; n <= 60; n++) {
            publisher.count("one", n);
        }
        CompletableFuture<Object> late = new CompletableFuture<>();
        try (Relay relay =
                relay(
                        PATIENT,
                        (producer, n) -> {
                            if (n == 50) {
                                producer.flush();
                                late.completeExceptionally(expired());
                            }
                            return n == 10 ? late : null;
                        })) {
            await().atMost(BOUND).until(() -> relay.status().lag() == 0);
            await().atMost(BOUND).until(() -> reader.heard() > 0 && reader.status().lag() == 0);
            assertThat(reader.amounts()).isNotEqualTo(publisher.recorded());
        }
    }

    private static TimeoutException expired() {
        return new TimeoutException("Expiring 1 record(s)");
    }

    /** What the n-th send comes to instead; null: what it always does. */
    private interface Answer {
        @Nullable Future<?> to(Producer<?, ?> producer, int n);
    }

    /** A relay whose producer answers some sends with something else. */
    private Relay relay(Duration patience, Answer instead) {
        AtomicInteger sends = new AtomicInteger();
        return new Relay(
                new PublicRecords(publisher.service, List.of(new TallyPublisher())),
                publisher.here.store(),
                publisher.leadership(publisher.here),
                publisher.here.tail(),
                () ->
                        new TopicWriter(
                                answering(TopicWriter.producer(kafka), sends, instead), patience),
                new SimpleMeterRegistry());
    }

    @SuppressWarnings("unchecked") // a proxy of the one interface
    private static Producer<byte[], byte[]> answering(
            Producer<byte[], byte[]> real, AtomicInteger sends, Answer instead) {
        return (Producer<byte[], byte[]>)
                Proxy.newProxyInstance(
                        Producer.class.getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (_, method, arguments) -> {
                            Future<?> answer =
                                    method.getName().equals("send")
                                            ? instead.to(real, sends.incrementAndGet())
                                            : null;
                            try {
                                return answer != null ? answer : method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
