package entente.scorecard.it;

import entente.platform.testkit.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Plays supplier-service and an ERP integration on the broker under test. */
final class Topics implements AutoCloseable {

    private static final UUID INCARNATION = UUID.randomUUID();
    private static final AtomicLong POSITION = new AtomicLong();

    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Engines.kafka(), "acks", "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    /** A supplier with aliases of system SAP-EU, announced like supplier-service does. */
    UUID supplier(String name, String... aliases) {
        UUID id = UUID.randomUUID();
        supplier(
                id,
                "supplier.registered.v1",
                """
                {"supplierId":"%s","name":"%s","country":"DE","categories":["castings"],\
                "parentId":null,"aggregateVersion":1}\
                """
                        .formatted(id, name));
        for (String alias : aliases) {
            alias(id, alias);
        }
        return id;
    }

    void alias(UUID supplier, String alias) {
        supplier(
                supplier,
                "supplier.alias-added.v1",
                """
                {"supplierId":"%s","system":"SAP-EU","value":"%s"}\
                """
                        .formatted(supplier, alias));
    }

    void supplier(UUID id, String type, String data) {
        supplier(Instant.now(), id, type, data);
    }

    /** News that supplier-service recorded at this instant. */
    void supplier(Instant recorded, UUID id, String type, String data) {
        news("supplier", recorded, id, type, data);
    }

    /** The example of a contract, as if it were about this supplier and its own things. */
    void example(UUID supplier, Instant recorded, String type) {
        String owner = type.substring(0, type.indexOf('.'));
        Path file = Path.of("..", owner + "-service", "contracts", type + ".v1.example.json");
        try {
            // Other suppliers of other tests have things of their own: every id begins as theirs.
            String data =
                    Files.readString(file)
                            .replace("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90", supplier.toString())
                            .replaceAll(
                                    "\"0198[0-9a-f]{4}-",
                                    "\"" + supplier.toString().substring(0, 9));
            news(owner, recorded, supplier, type + ".v1", data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** News of a service, as it puts them on its topic. */
    void news(String service, Instant recorded, UUID key, String type, String data) {
        long position = POSITION.incrementAndGet();
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(service + "-events", bytes(key.toString()), bytes(data));
        message.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes("/entente/" + service + "/" + INCARNATION))
                .add("ce_subject", bytes(service + "/" + key))
                .add("ce_time", bytes(recorded.toString()))
                .add("ce_correlationid", bytes(UUID.randomUUID().toString()))
                .add("ce_causationid", bytes(UUID.randomUUID().toString()))
                .add("ce_sourceposition", bytes(Long.toString(position)))
                .add("ce_streamversion", bytes("1"))
                .add("ce_recordedtime", bytes(recorded.toString()))
                .add("content-type", bytes("application/json"));
        send(message);
    }

    /** A benefit that innovation-service tells of; answers its entry. */
    UUID benefit(UUID supplier, String euros, LocalDate on) {
        UUID entry = UUID.randomUUID();
        news(
                "innovation",
                Instant.now(),
                supplier,
                "innovation.value-validated.v1",
                """
                {"supplierId":"%s","entryId":"%s","kind":"AVOIDED_COST",\
                "amount":{"amount":"%s","currency":"EUR"},"entryOn":"%s"}\
                """
                        .formatted(supplier, entry, euros, on));
        return entry;
    }

    void purchases(List<Erp.Event> events) {
        events.forEach(this::purchase);
        producer.flush();
    }

    void purchase(Erp.Event event) {
        reported("purchase-events", event);
    }

    void forecast(Erp.Event event) {
        reported("forecast-events", event);
    }

    private void reported(String topic, Erp.Event event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, bytes(event.id()), bytes(event.data()));
        message.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(event.id()))
                .add("ce_type", bytes(event.type()))
                .add("ce_source", bytes(event.source()))
                .add("ce_time", bytes(event.time()))
                .add("content-type", bytes("application/json"));
        var _ = producer.send(message);
    }

    /** Anything at all on the topic of purchase events. */
    void garbage(byte @Nullable [] value) {
        send(new ProducerRecord<>("purchase-events", null, value));
    }

    /** The ids of everything on a topic. */
    static List<String> ids(String topic) {
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", Engines.kafka()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> {
                            Header id = message.headers().lastHeader("ce_id");
                            ids.add(
                                    id == null
                                            ? ""
                                            : new String(id.value(), StandardCharsets.UTF_8));
                        });
            }
        }
        return ids;
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            var _ = producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
