package entente.scorecard.it;

import entente.platform.testkit.Engines;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    void purchases(List<Erp.Event> events) {
        events.forEach(this::purchase);
        producer.flush();
    }

    void purchase(Erp.Event event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>("purchase-events", bytes(event.id()), bytes(event.data()));
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
