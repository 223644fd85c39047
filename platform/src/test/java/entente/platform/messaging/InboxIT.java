package entente.platform.messaging;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a consumer group delivers, each record takes effect once, in order per partition. */
class InboxIT {

    private static final String TOPIC = "orders";

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final Inbox inbox = new Inbox("test", TOPIC, instance.database());
    private final Map<TopicPartition, Long> rewinds = new ConcurrentHashMap<>();

    /** Has a record at every offset but those. */
    private final Set<Long> missing = new HashSet<>();

    private final Inbox.Source topic =
            new Inbox.Source() {
                @Override
                public void rewind(TopicPartition partition, long offset) {
                    rewinds.put(partition, offset);
                }

                @Override
                public long firstAt(TopicPartition partition, long offset) {
                    long first = offset;
                    while (missing.contains(first)) {
                        first++;
                    }
                    return first;
                }
            };

    @BeforeEach
    void table() {
        fixture.sql(
                """
                create table effect (n bigint generated always as identity, part int, content text);
                create table refused (content text, reason text);
                grant all on effect, refused to public
                """);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** Writes each record down; PostgreSQL refuses those with a zero byte. */
    private static final Inbox.Effect NOTE =
            new Inbox.Effect() {
                @Override
                public void apply(SqlConnection tx, List<ConsumerRecord<byte[], byte[]>> records) {
                    for (var record : records) {
                        await(
                                tx.preparedQuery(
                                                "insert into effect (part, content) values ($1, $2)")
                                        .execute(Tuple.of(record.partition(), text(record))));
                    }
                }

                @Override
                public void refuse(
                        SqlConnection tx,
                        ConsumerRecord<byte[], byte[]> record,
                        RuntimeException reason) {
                    await(
                            tx.preparedQuery("insert into refused values ($1, $2)")
                                    .execute(
                                            Tuple.of(
                                                    text(record).replace("\u0000", "0"),
                                                    reason.getClass().getSimpleName())));
                }
            };

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
        return record(partition, offset, partition + ":" + offset);
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String text) {
        return new ConsumerRecord<>(
                TOPIC, partition, offset, new byte[0], text.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecords<byte[], byte[]> batch(
            List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition =
                new LinkedHashMap<>();
        for (var record : records) {
            byPartition
                    .computeIfAbsent(
                            new TopicPartition(TOPIC, record.partition()), _ -> new ArrayList<>())
                    .add(record);
        }
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            inbox.take(batch(records), NOTE, topic);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> effects(int partition) {
        List<String> contents = new ArrayList<>();
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .preparedQuery(
                                        "select content from effect where part = $1 order by n")
                                .execute(Tuple.of(partition)))) {
            contents.add(row.getString(0));
        }
        return contents;
    }

    @Test
    void what_is_delivered_again_has_no_effect() {
        take(List.of(record(0, 0), record(0, 1)));
        take(List.of(record(0, 0), record(0, 1), record(0, 2)));
        assertThat(effects(0)).containsExactly("0:0", "0:1", "0:2");
        assertThat(inbox.offsets()).containsEntry(0, 3L);
    }

    @Test
    void a_gap_is_read_again_while_other_partitions_go_on() {
        take(List.of(record(0, 0), record(1, 0)));
        take(List.of(record(0, 5), record(0, 6), record(1, 1)));
        assertThat(effects(0)).containsExactly("0:0");
        assertThat(effects(1)).containsExactly("1:0", "1:1");
        assertThat(rewinds).containsExactly(Map.entry(new TopicPartition(TOPIC, 0), 1L));
    }

    @Test
    void a_gap_in_which_the_topic_has_nothing_is_none() {
        missing.addAll(Set.of(2L, 3L, 4L));
        take(List.of(record(0, 0), record(0, 1), record(1, 0)));
        take(List.of(record(0, 5), record(0, 6), record(1, 4)));
        assertThat(effects(0)).containsExactly("0:0", "0:1", "0:5", "0:6");
        assertThat(effects(1)).containsExactly("1:0");
        assertThat(rewinds).containsExactly(Map.entry(new TopicPartition(TOPIC, 1), 1L));
    }

    @Test
    void what_is_refused_beside_a_gap_in_which_there_is_nothing_is_set_aside_alone() {
        missing.addAll(Set.of(1L, 2L, 4L));
        take(List.of(record(0, 0)));
        take(List.of(record(0, 3), record(0, 5, "zero \u0000"), record(0, 6), record(0, 7)));
        assertThat(effects(0)).containsExactly("0:0", "0:3", "0:6", "0:7");
        assertThat(inbox.offsets()).containsEntry(0, 8L);
        assertThat(rewinds).isEmpty();
    }

    @Test
    void a_record_that_postgresql_refuses_is_set_aside_and_its_batch_is_not() {
        take(List.of(record(0, 0), record(0, 1, "zero \u0000"), record(0, 2), record(1, 0)));
        assertThat(effects(0)).containsExactly("0:0", "0:2");
        assertThat(effects(1)).containsExactly("1:0");
        assertThat(inbox.offsets()).containsEntry(0, 3L).containsEntry(1, 1L);
    }

    @Test
    void zombies_and_their_successors_together_apply_everything_once() {
        assertThat(storm()).isEmpty();
    }

    /** The trim reads a row that nobody holds: two batches take the same records in. */
    @Test
    void without_the_offset_row_the_storm_leaves_doubles() {
        fixture.sql(
                """
                create function stuck() returns trigger language plpgsql as $f$
                begin new.next := old.next; return new; end $f$;
                create trigger stuck before update on checkpoint
                  for each row execute function stuck()
                """);
        assertThat(storm()).isNotEmpty();
    }

    /** Several consumers deliver overlapping batches of the same partitions at the same time. */
    private List<String> storm() {
        Random random = new Random(42);
        List<Callable<Void>> consumers = new ArrayList<>();
        for (int c = 0; c < 6; c++) {
            List<List<ConsumerRecord<byte[], byte[]>>> batches = new ArrayList<>();
            for (int from = 0; from < 60; from += 1 + random.nextInt(8)) {
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                int start = Math.max(0, from - random.nextInt(10));
                for (int offset = start; offset < Math.min(60, from + 10); offset++) {
                    for (int partition = 0; partition < 3; partition++) {
                        records.add(record(partition, offset));
                    }
                }
                batches.add(records);
            }
            consumers.add(() -> {
                batches.forEach(this::take);
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var running : threads.invokeAll(consumers)) {
                running.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        // What rewound consumers would read again.
        for (int partition = 0; partition < 3; partition++) {
            List<ConsumerRecord<byte[], byte[]>> rest = new ArrayList<>();
            for (int offset = 0; offset < 60; offset++) {
                rest.add(record(partition, offset));
            }
            take(rest);
        }
        List<String> wrong = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            List<String> expected = new ArrayList<>();
            for (int offset = 0; offset < 60; offset++) {
                expected.add(partition + ":" + offset);
            }
            List<String> seen = effects(partition);
            if (!seen.equals(expected)) {
                wrong.add(partition + " saw " + Collections.max(seen) + " and " + seen.size());
            }
        }
        return wrong;
    }
}
