package entente.platform.messaging;

import entente.platform.store.Database;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes records of a topic in, exactly once in effect: the offsets lie in PostgreSQL and move in
 * the transaction of the effect. For topics whose load is spread over partitions and instances by a
 * consumer group; several batches may be under way at once, before, during and after a rebalance.
 *
 * <p>Inside the transaction the offset rows are locked in order, records below them are dropped,
 * and a partition that starts above its row is left alone and read again from there: a batch before
 * it is still missing. Unless the topic has nothing in between, as it is after a producer's
 * transaction or a compaction.
 */
public final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final String name;
    private final String topic;
    private final Database database;
    private volatile boolean closed;

    /**
     * @param name the consumer's name in the checkpoint table; stable
     */
    public Inbox(String name, String topic, Database database) {
        this.name = "inbox:" + name;
        this.topic = topic;
        this.database = database;
    }

    /** What the records do, inside the transaction that also moves the offsets. */
    public interface Effect {
        /** Applies the records. May throw; nothing of them is applied then. */
        void apply(SqlConnection transaction, List<ConsumerRecord<byte[], byte[]>> records);

        /** Sets the one record aside that PostgreSQL will never take, with the reason. */
        void refuse(
                SqlConnection transaction,
                ConsumerRecord<byte[], byte[]> record,
                RuntimeException reason);
    }

    /** The topic, as far as gaps need it. */
    public interface Source {
        /** Moves the partition's consumer back to the offset where a gap begins. */
        void rewind(TopicPartition partition, long offset);

        /** The offset of the first record that is there at or after this one; blocking. */
        long firstAt(TopicPartition partition, long offset);
    }

    /** A stretch of offsets up to the batch at hand, the first one's included. */
    private record Gap(long from, long to) {}

    /**
     * Applies the records; returns when they are applied and durable, however long PostgreSQL takes
     * to come back. Blocking; never fails but for being closed.
     */
    public void take(ConsumerRecords<byte[], byte[]> records, Effect effect, Source source)
            throws InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        for (int attempt = 0; !closed && !batch.isEmpty(); attempt++) {
            try {
                take(batch, effect, source);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("%s tries again: %s", name, e);
                LOG.debug("Cause", e);
                Thread.sleep(Math.min(2_000, 100L << Math.min(attempt, 5)));
            }
        }
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> batch, Effect effect, Source source) {
        List<ConsumerRecord<byte[], byte[]>> left = batch;
        Map<TopicPartition, Gap> empty = new HashMap<>();
        while (!left.isEmpty()) {
            Map<TopicPartition, Gap> gaps = apply(left, effect, empty);
            empty.clear();
            gaps.forEach((partition, gap) -> {
                if (source.firstAt(partition, gap.from) >= gap.to) {
                    empty.put(partition, gap);
                } else {
                    source.rewind(partition, gap.from);
                }
            });
            left =
                    batch.stream()
                            .filter(r ->
                                    empty.containsKey(new TopicPartition(topic, r.partition())))
                            .toList();
        }
    }

    /** Applies what is new; returns the partitions that were left alone for the gap before them. */
    private Map<TopicPartition, Gap> apply(
            List<ConsumerRecord<byte[], byte[]>> batch,
            Effect effect,
            Map<TopicPartition, Gap> empty) {
        Map<TopicPartition, Gap> gaps = new HashMap<>();
        try {
            database.inTransaction(c -> {
                effect.apply(c, fresh(c, batch, empty, gaps));
                return batch;
            });
        } catch (RuntimeException failure) {
            if (!Database.isFinal(failure)) {
                throw failure;
            }
            if (batch.size() > 1) {
                int middle = batch.size() / 2;
                Map<TopicPartition, Gap> halves =
                        new HashMap<>(apply(batch.subList(0, middle), effect, empty));
                apply(batch.subList(middle, batch.size()), effect, empty)
                        .forEach(halves::putIfAbsent);
                return halves;
            }
            database.inTransaction(c -> {
                for (var record : fresh(c, batch, empty, gaps)) {
                    effect.refuse(c, record, failure);
                }
                return batch;
            });
        }
        return gaps;
    }

    /** The records that are new, with the offset rows locked and moved past them. */
    private List<ConsumerRecord<byte[], byte[]>> fresh(
            SqlConnection connection,
            List<ConsumerRecord<byte[], byte[]>> batch,
            Map<TopicPartition, Gap> empty,
            Map<TopicPartition, Gap> gaps) {
        List<Integer> partitions =
                batch.stream().map(ConsumerRecord::partition).distinct().sorted().toList();
        Checkpoints.ensure(connection, name, topic, partitions);
        Map<Integer, Mark> marks = Checkpoints.lock(connection, name, topic, partitions);
        Map<Integer, Mark> moved = new TreeMap<>();
        List<ConsumerRecord<byte[], byte[]>> fresh = new ArrayList<>(batch.size());
        gaps.clear();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            TopicPartition partition = new TopicPartition(topic, record.partition());
            Mark mark = moved.get(record.partition());
            boolean first = mark == null;
            if (mark == null) {
                mark = marks.get(record.partition());
            }
            if (mark == null || gaps.containsKey(partition) || record.offset() < mark.next()) {
                continue;
            }
            // Inside a batch offsets may jump (compacted away, transaction markers); before it
            // a jump may mean that somebody else's batch is still missing.
            if (first && record.offset() > mark.next()) {
                Gap gap = new Gap(mark.next(), record.offset());
                if (!gap.equals(empty.get(partition))) {
                    gaps.put(partition, gap);
                    continue;
                }
            }
            fresh.add(record);
            moved.put(
                    record.partition(),
                    new Mark(
                            record.offset() + 1,
                            mark.sourcePosition(),
                            mark.incarnation(),
                            mark.topicId()));
        }
        Checkpoints.write(connection, name, topic, moved);
        return fresh;
    }

    /**
     * Sends the consumer to the stored offsets; to be called by the rebalance listener, on the
     * polling thread.
     */
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned, Admin admin) {
        if (assigned.isEmpty()) {
            return;
        }
        String topicId = topicId(admin);
        List<Integer> partitions =
                assigned.stream().map(TopicPartition::partition).sorted().toList();
        Map<Integer, Mark> marks =
                database.inTransaction(c -> {
                    Checkpoints.ensure(c, name, topic, partitions);
                    Map<Integer, Mark> known =
                            new TreeMap<>(Checkpoints.lock(c, name, topic, partitions));
                    // A topic that was deleted and made again starts anew.
                    known.replaceAll((_, m) ->
                            m.topicId() == null || m.topicId().equals(topicId)
                                    ? new Mark(
                                            m.next(), m.sourcePosition(), m.incarnation(), topicId)
                                    : new Mark(0, 0, null, topicId));
                    Checkpoints.write(c, name, topic, known);
                    return known;
                });
        for (TopicPartition partition : assigned) {
            Mark mark = marks.get(partition.partition());
            if (mark == null || mark.next() == 0) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, mark.next());
            }
        }
    }

    private String topicId(Admin admin) {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot describe topic " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next offset per partition, as applied. */
    public Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        Checkpoints.read(database.pool(), name, topic)
                .forEach((partition, mark) -> offsets.put(partition, mark.next()));
        return offsets;
    }

    /** Lets no further retry begin. */
    public void close() {
        closed = true;
    }
}
