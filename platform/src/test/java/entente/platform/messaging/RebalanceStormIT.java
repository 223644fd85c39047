package entente.platform.messaging;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.Engines;
import entente.platform.testkit.GroupMember;
import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Members of a consumer group come and go all the time; each record takes effect once, in order.
 */
class RebalanceStormIT {

    private static final int ROUNDS = 6;
    private static final int EACH = 300;
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final String topic = Engines.fresh("storm");
    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final Inbox inbox = new Inbox("storm", topic, instance.database());
    private final Map<String, List<Integer>> sent = new TreeMap<>();
    private final GroupMember.Count count = new GroupMember.Count();

    RebalanceStormIT() {
        Engines.createTopics(topic);
        fixture.sql(
                """
                create table noted (key text primary key, numbers int[] not null);
                grant all on noted to public
                """);
    }

    @AfterEach
    void stop() {
        inbox.close();
        fixture.close();
    }

    /** Appends to the key's list: what happens twice, late or never is seen for ever. */
    private static final Inbox.Effect NOTE =
            new Inbox.Effect() {
                @Override
                public void apply(SqlConnection tx, List<ConsumerRecord<byte[], byte[]>> records) {
                    Map<String, List<Integer>> news = new TreeMap<>();
                    records.forEach(r ->
                            news.computeIfAbsent(text(r.key()), _ -> new ArrayList<>())
                                    .add(Integer.valueOf(text(r.value()))));
                    news.forEach((key, numbers) ->
                            await(
                                    tx.preparedQuery(
                                                    "insert into noted values ($1, $2) on conflict"
                                                            + " (key) do update set numbers ="
                                                            + " noted.numbers || excluded.numbers")
                                            .execute(
                                                    Tuple.of(
                                                            key,
                                                            (Object)
                                                                    numbers.toArray(
                                                                            Integer[]::new)))));
                }

                @Override
                public void refuse(
                        SqlConnection tx,
                        ConsumerRecord<byte[], byte[]> record,
                        RuntimeException reason) {
                    throw reason;
                }
            };

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, List<Integer>> noted() {
        Map<String, List<Integer>> noted = new TreeMap<>();
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .query("select key, numbers from noted")
                                .execute())) {
            noted.put(row.getString(0), java.util.Arrays.asList(row.getArrayOfIntegers(1)));
        }
        return noted;
    }

    private int total() {
        return noted().values().stream().mapToInt(List::size).sum();
    }

    @Test
    void a_storm_of_rebalances_changes_nothing() {
        storm(topicAsItIs -> topicAsItIs);
        Awaitility.await().atMost(BOUND).until(() -> total() >= ROUNDS * EACH);
        assertThat(noted()).isEqualTo(sent);
        // Several members had the same records in hand, and all but one were refused.
        assertThat(count.refused()).isPositive();
    }

    @Test
    void without_the_offset_rows_the_storm_counts_twice() {
        fixture.sql(
                """
                create function stuck() returns trigger language plpgsql as $f$
                begin new.next := old.next; return new; end $f$;
                create trigger stuck before update on checkpoint
                  for each row execute function stuck()
                """);
        // Nor may it notice that rows stay behind what was taken in.
        storm(topicAsItIs ->
                new Inbox.Source() {
                    @Override
                    public void rewind(TopicPartition partition, long offset) {
                        topicAsItIs.rewind(partition, offset);
                    }

                    @Override
                    public long firstAt(TopicPartition partition, long offset) {
                        return Long.MAX_VALUE;
                    }
                });
        Awaitility.await().atMost(BOUND).until(() -> total() > ROUNDS * EACH);
        assertThat(noted()).isNotEqualTo(sent);
    }

    /** A member comes and the oldest one goes with every stretch of records. */
    private void storm(UnaryOperator<Inbox.Source> seen) {
        Deque<GroupMember> members = new ArrayDeque<>();
        // One worker for all: batches wait, and their members may be gone when their turn comes.
        try (var work = Executors.newSingleThreadExecutor();
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", Engines.kafka(), "acks", "all"),
                                new ByteArraySerializer(),
                                new ByteArraySerializer())) {
            members.add(member(work, seen));
            for (int r = 0; r < ROUNDS; r++) {
                int round = r;
                CountDownLatch turn = new CountDownLatch(1);
                var _ =
                        work.submit(() -> {
                            return turn.await(BOUND.toSeconds(), TimeUnit.SECONDS);
                        });
                awaitDelivery(() -> send(producer, round));
                // The same records are given to whoever has the partitions next.
                awaitDelivery(() -> members.add(member(work, seen)));
                if (members.size() > 2) {
                    members.remove().close();
                }
                turn.countDown();
            }
            Awaitility.await().atMost(BOUND).until(() -> total() >= ROUNDS * EACH);
            members.forEach(GroupMember::close);
        }
    }

    private GroupMember member(ExecutorService work, UnaryOperator<Inbox.Source> seen) {
        return new GroupMember("storm", topic, inbox, NOTE, work, count, seen);
    }

    private void awaitDelivery(Runnable of) {
        long before = count.delivered().get();
        of.run();
        Awaitility.await().atMost(BOUND).until(() -> count.delivered().get() > before);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int round) {
        for (int i = 0; i < EACH; i++) {
            int number = round * EACH + i;
            String key = "k" + number % 37;
            sent.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
            var _ = producer.send(new ProducerRecord<>(topic, bytes(key), bytes(number)));
        }
        producer.flush();
    }
}
