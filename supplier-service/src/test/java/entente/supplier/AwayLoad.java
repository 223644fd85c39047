package entente.supplier;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.onboarding.Suppliers;
import entente.supplier.spend.Purchases;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who registers suppliers over REST, and an ERP that tells what is bought over Kafka. */
final class AwayLoad implements AutoCloseable {

    /** As many suppliers as are bought from, so that none has a share to be alarmed about. */
    private static final int SUPPLIERS = 4;

    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(2);
    private final Producer<String, String> erp;
    private final String category;
    private final Map<String, String> idOf = new HashMap<>();
    private final Map<String, BigDecimal> bought = new ConcurrentHashMap<>();
    private final Queue<Future<?>> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger orders = new AtomicInteger();

    AwayLoad(String kafka, String category) {
        this.category = category;
        for (int i = 0; i < SUPPLIERS; i++) {
            String alias = fresh("away");
            Response answer =
                    post(
                            ADA,
                            "/suppliers",
                            Map.of(
                                    "name",
                                    "Acme " + i,
                                    "aliases",
                                    List.of(Map.of("system", "SAP-EU", "value", alias))));
            idOf.put(alias, answer.then().statusCode(201).extract().path("id"));
        }
        erp =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka,
                                // An ERP does not give up.
                                "delivery.timeout.ms",
                                Integer.MAX_VALUE,
                                "max.block.ms",
                                TimeUnit.MINUTES.toMillis(5),
                                "reconnect.backoff.max.ms",
                                "500"),
                        new StringSerializer(),
                        new StringSerializer());
        every(Duration.ofMillis(150), this::register);
        every(Duration.ofMillis(25), this::buy);
    }

    private void every(Duration time, Runnable task) {
        var _ =
                people.scheduleAtFixedRate(
                        guarded(task), 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | AssertionError e) {
                refused.add(e.toString());
            }
        };
    }

    private void register() {
        String supplier =
                path(
                        answered(post(ADA, "/suppliers", Suppliers.named("While away")))
                                .header("Location"));
        answered(post(BEN, supplier + "/approve"));
        String position = answered(post(BEN, supplier + "/activate")).header("Position");
        answered(get(ADA, "/suppliers?limit=1&after=" + position));
    }

    private Response answered(Response response) {
        if (response.statusCode() / 100 == 2) {
            commands.incrementAndGet();
        } else {
            refused.add(response.statusCode() + " " + response.asString());
        }
        return response;
    }

    /** An order line and its receipt, the receipt told twice. */
    private void buy() {
        int number = orders.incrementAndGet();
        List<String> aliases = idOf.keySet().stream().sorted().toList();
        String alias = aliases.get(number % aliases.size());
        List<Purchases.Event> events =
                new Purchases(alias)
                        .in(category, "EUR")
                        .placed("N" + number, "1.25", "2026-03-31", "2026-03-01")
                        .received("N" + number, "R1", "3", "2026-03-20")
                        .events();
        for (Purchases.Event event :
                new Purchases.Event[] {events.get(0), events.get(1), events.get(1)}) {
            sent.add(erp.send(Purchases.record(event)));
        }
        bought.merge(idOf.getOrDefault(alias, alias), new BigDecimal("3.75"), BigDecimal::add);
    }

    /** Lets it go on for that long. */
    void runsFor(Duration time) {
        CountDownLatch over = new CountDownLatch(1);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            var _ = clock.schedule(over::countDown, time.toMillis(), TimeUnit.MILLISECONDS);
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it; the ERP has then been told that all of its messages arrived. */
    void end() throws AssertionError {
        people.shutdown();
        try {
            assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            for (Future<?> each : sent) {
                each.get(2, TimeUnit.MINUTES);
            }
        } catch (Exception e) {
            throw new AssertionError("The load does not come to its end", e);
        }
    }

    int commands() {
        return commands.get();
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Σ received × price by supplier, of all that was sent. */
    Map<String, BigDecimal> bought() {
        Map<String, BigDecimal> all = new HashMap<>();
        bought.forEach((supplier, sum) -> all.put(supplier, sum.stripTrailingZeros()));
        return all;
    }

    @Override
    public void close() {
        people.shutdownNow();
        erp.close(Duration.ZERO);
    }
}
