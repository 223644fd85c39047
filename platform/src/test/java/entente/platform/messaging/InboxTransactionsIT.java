package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.Engines;
import entente.platform.testkit.GroupMember;
import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sender with transactions of its own leaves offsets behind at which nothing ever lies. */
class InboxTransactionsIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final String topic = Engines.fresh("transactions");
    private final StoreFixture fixture = StoreFixture.fresh();
    private final Inbox inbox = new Inbox("orders", topic, fixture.instance().database());
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final AtomicInteger rewinds = new AtomicInteger();
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    InboxTransactionsIT() {
        Engines.createTopics(topic);
    }

    @AfterEach
    void stop() {
        inbox.close();
        work.close();
        fixture.close();
    }

    private final Inbox.Effect note =
            new Inbox.Effect() {
                @Override
                public void apply(SqlConnection tx, List<ConsumerRecord<byte[], byte[]>> records) {
                    records.forEach(
                            r -> effects.add(new String(r.value(), StandardCharsets.UTF_8)));
                }

                @Override
                public void refuse(
                        SqlConnection tx,
                        ConsumerRecord<byte[], byte[]> record,
                        RuntimeException reason) {
                    throw reason;
                }
            };

    /** A member that counts how often it is sent back. */
    private GroupMember member(boolean asksTheBroker) {
        return new GroupMember(
                "orders",
                topic,
                inbox,
                note,
                work,
                new GroupMember.Count(),
                real ->
                        new Inbox.Source() {
                            @Override
                            public void rewind(TopicPartition partition, long offset) {
                                rewinds.incrementAndGet();
                                real.rewind(partition, offset);
                            }

                            @Override
                            public long firstAt(TopicPartition partition, long offset) {
                                return asksTheBroker ? real.firstAt(partition, offset) : offset;
                            }
                        });
    }

    private KafkaProducer<byte[], byte[]> sender() {
        KafkaProducer<byte[], byte[]> sender =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Engines.kafka(),
                                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                topic),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        sender.initTransactions();
        return sender;
    }

    private void send(KafkaProducer<byte[], byte[]> sender, String text) {
        var _ =
                sender.send(
                        new ProducerRecord<>(
                                topic, 0, null, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_was_committed_takes_effect_once_and_what_was_taken_back_does_not() {
        List<String> committed = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> sender = sender();
                GroupMember _ = member(true)) {
            for (int i = 0; i < 12; i++) {
                boolean takenBack = i % 3 == 1;
                sender.beginTransaction();
                for (int j = 0; j <= i % 2; j++) {
                    send(sender, i + "-" + j);
                    if (!takenBack) {
                        committed.add(i + "-" + j);
                    }
                }
                if (takenBack) {
                    sender.abortTransaction();
                } else {
                    sender.commitTransaction();
                    // The next one begins behind what the end of this one left in the topic.
                    Awaitility.await().atMost(BOUND).until(() -> effects.equals(committed));
                }
            }
        }
        assertThat(effects).isEqualTo(committed);
        assertThat(rewinds).hasValue(0);
    }

    @Test
    void without_asking_the_broker_the_second_transaction_is_never_taken_in() {
        try (KafkaProducer<byte[], byte[]> sender = sender();
                GroupMember _ = member(false)) {
            for (String text : List.of("first", "second")) {
                sender.beginTransaction();
                send(sender, text);
                sender.commitTransaction();
                Awaitility.await()
                        .atMost(BOUND)
                        .until(() -> effects.equals(List.of("first")) || rewinds.get() > 10);
            }
            Awaitility.await().atMost(BOUND).until(() -> rewinds.get() > 10);
        }
        assertThat(effects).containsExactly("first");
    }
}
