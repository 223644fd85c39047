package entente.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose events lie there in a transaction that is still open: whoever reads committed
 * records can get ready, and sees all of them at once when the curtain rises.
 */
final class Curtain implements AutoCloseable {

    static final int PARTITIONS = 12;

    private final String bootstrap;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    Curtain(String bootstrap, String topic, Story story) {
        this.bootstrap = bootstrap;
        this.topic = topic;
        inAdmin(admin ->
                admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                        .all()
                        .get());
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "transactional.id",
                                topic,
                                "transaction.timeout.ms",
                                600_000,
                                "compression.type",
                                "lz4",
                                "linger.ms",
                                20,
                                "batch.size",
                                128 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        story.tell(event -> {
            var _ =
                    producer.send(
                            message(event), (_, refused) -> failure.compareAndSet(null, refused));
        });
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take an event", failure.get());
        }
    }

    String topic() {
        return topic;
    }

    void rise() {
        producer.commitTransaction();
    }

    private ProducerRecord<byte[], byte[]> message(Story.Event event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, bytes(event.key()), bytes(event.data()));
        message.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_source", bytes("sap-eu"))
                .add("ce_id", bytes(event.id()))
                .add("ce_type", bytes(event.type()))
                .add("ce_time", bytes(event.time()))
                .add("content-type", bytes("application/json"));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends what is still open, and forgets the topic. */
    @Override
    public void close() {
        producer.close();
        inAdmin(admin -> admin.deleteTopics(List.of(topic)).all().get());
    }

    private interface Work {
        @Nullable Object with(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void inAdmin(Work work) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var _ = work.with(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Topic " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
