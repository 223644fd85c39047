package entente.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.soak.OrderLine.Event;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * An ERP integration: tells what happened to order lines, over Kafka and over {@code /intake}, some
 * of it twice, in no order, orders sometimes long after their receipts, and now and then something
 * that nobody can read.
 */
final class PurchaseLoad implements AutoCloseable {

    static final String SOURCE = "/soak/erp";

    private static final String TOPIC = "purchase-events";
    private static final int WINDOW = 300;

    private final Http http;
    private final Caller caller;
    private final Journal journal;
    private final Random random;
    private final List<String> aliases;
    private final LocalDate quarter;
    private final Producer<byte[], byte[]> producer;
    private final List<Event> pending = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final Queue<OrderLine> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    /**
     * @param aliases of the suppliers that are scored
     * @param quarter first day of the quarter that the lines are about
     */
    PurchaseLoad(
            long seed,
            String bootstrap,
            Http http,
            Caller caller,
            Journal journal,
            List<String> aliases,
            LocalDate quarter) {
        this.random = new Random(seed);
        this.http = http;
        this.caller = caller;
        this.journal = journal;
        this.aliases = aliases;
        this.quarter = quarter;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "max.in.flight.requests.per.connection",
                                1, // else it may never recover from a new leader
                                "delivery.timeout.ms",
                                Integer.MAX_VALUE,
                                "max.block.ms",
                                120_000,
                                "request.timeout.ms",
                                5_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** The ids of all events that were sent. */
    Set<String> ids() {
        return ids;
    }

    /** The bodies that nobody can read, each sent once. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** Tells of some more lines. */
    void step() {
        for (int i = 0; i < 2; i++) {
            String alias = aliases.get(random.nextInt(aliases.size()));
            OrderLine line = OrderLine.random(random, lines.size(), alias, quarter);
            lines.add(line);
            for (Event event : line.events()) {
                boolean held = event.type().contains("placed") && random.nextInt(20) == 0;
                (held ? late : pending).add(event);
            }
        }
        while (pending.size() > WINDOW) {
            sendSome();
        }
    }

    /** Everything that is still held back; returns when all of it was acknowledged. */
    void finish() {
        pending.addAll(late);
        late.clear();
        while (!pending.isEmpty()) {
            sendSome();
        }
        producer.flush();
    }

    private void sendSome() {
        List<Event> some = new ArrayList<>();
        for (int i = 0; i < 20 && !pending.isEmpty(); i++) {
            int chosen = random.nextInt(pending.size());
            some.add(pending.get(chosen));
            pending.set(chosen, pending.getLast());
            pending.removeLast();
        }
        boolean overKafka = random.nextInt(10) < 6;
        send(some, overKafka);
        if (random.nextInt(10) == 0) {
            journal.add("purchase events repeated", some.size());
            send(some, random.nextBoolean());
        }
        if (random.nextInt(10) == 0) {
            String garbage = "{\"no\": \"JSON " + unreadable.size();
            unreadable.add(garbage);
            Event event =
                    new Event(
                            "bad-" + unreadable.size(),
                            "purchase.goods-received.v1",
                            quarter,
                            Map.of());
            sendToKafka(event, garbage.getBytes(StandardCharsets.UTF_8));
        }
        some.forEach(event -> ids.add(event.id()));
    }

    private void send(List<Event> events, boolean overKafka) {
        if (overKafka) {
            events.forEach(event -> sendToKafka(event, json(event.data())));
            journal.add("purchase events over Kafka", events.size());
        } else {
            sendToIntake(events);
            journal.add("purchase events over /intake", events.size());
        }
    }

    /** Sends messages that nobody can read; returns when Kafka has them. */
    Set<String> sendUnreadable(String mark, int count) {
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String body = "{\"no\": \"JSON " + mark + " " + i;
            bodies.add(body);
            sendToKafka(
                    new Event(mark + i, "purchase.goods-received.v1", quarter, Map.of()),
                    body.getBytes(StandardCharsets.UTF_8));
        }
        producer.flush();
        return bodies;
    }

    private void sendToKafka(Event event, byte[] body) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(
                        TOPIC,
                        Integer.toString(random.nextInt(50)).getBytes(StandardCharsets.UTF_8),
                        body);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", SOURCE);
        header(message, "ce_time", time(event));
        header(message, "content-type", "application/json");
        var unused =
                producer.send(
                        message,
                        (_, failure) -> {
                            if (failure != null) {
                                journal.complain(
                                        "Kafka did not take " + event.id() + ": " + failure);
                            }
                        });
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String time(Event event) {
        return event.on() + "T08:00:00Z";
    }

    /** Hands them to an instance; returns when it has them. */
    void sendToIntake(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            Map<String, Object> structured = new LinkedHashMap<>();
            structured.put("specversion", "1.0");
            structured.put("source", SOURCE);
            structured.put("id", event.id());
            structured.put("type", event.type());
            structured.put("time", time(event));
            structured.put("datacontenttype", "application/json");
            structured.put("data", event.data());
            lines.append(new String(json(structured), StandardCharsets.UTF_8)).append('\n');
        }
        byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
        Http.Answer answer =
                caller.ask(
                                "scorecard",
                                "intake",
                                random,
                                at ->
                                        http.post(
                                                at,
                                                "/intake",
                                                "erp-integration",
                                                "application/x-ndjson",
                                                body,
                                                Map.of()))
                        .answer();
        if (answer.status() != 202 || answer.body().path("quarantined").asInt(-1) != 0) {
            journal.complain("/intake answered " + answer.status() + " " + answer.body());
        }
    }

    private static byte[] json(Map<String, Object> data) {
        try {
            return Http.JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
