package entente.platform.view;

import static entente.platform.store.Database.await;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far a consumer is in its source, kept in the same database as its effects. */
public final class Checkpoints {

    private Checkpoints() {}

    /**
     * Progress in one partition.
     *
     * @param next own log: position of the last event taken in; topic: the next offset
     * @param sourcePosition topic: the publisher's position of the last event taken in
     */
    public record Mark(
            long next,
            long sourcePosition,
            @Nullable String incarnation,
            @Nullable String topicId) {}

    public static Map<Integer, Mark> read(SqlClient client, String consumer, String source) {
        return read(client, consumer, source, "", "");
    }

    /** The same, holding off whoever else works for this consumer until the transaction ends. */
    public static Map<Integer, Mark> lock(SqlClient client, String consumer, String source) {
        return read(client, consumer, source, "", " for update");
    }

    /** The same for some partitions, in order, so that two can never wait for each other. */
    public static Map<Integer, Mark> lock(
            SqlClient client, String consumer, String source, Collection<Integer> partitions) {
        String list =
                partitions.stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(java.util.stream.Collectors.joining(","));
        return read(client, consumer, source, " and partition in (" + list + ")", " for update");
    }

    private static Map<Integer, Mark> read(
            SqlClient client, String consumer, String source, String filter, String suffix) {
        Map<Integer, Mark> marks = new TreeMap<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select partition, next, source_position, incarnation,"
                                                + " topic_id from checkpoint where consumer = $1 and"
                                                + " source = $2"
                                                + filter
                                                + " order by partition"
                                                + suffix)
                                .execute(Tuple.of(consumer, source)))) {
            marks.put(
                    row.getInteger(0),
                    new Mark(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
        return marks;
    }

    /** Makes the rows of these partitions, at the start, where they are missing. */
    public static void ensure(
            SqlClient client, String consumer, String source, Collection<Integer> partitions) {
        await(
                client.preparedQuery(
                                "insert into checkpoint (consumer, source, partition, next) select"
                                        + " $1, $2, p, 0 from unnest($3::int[]) p on conflict do nothing")
                        .execute(Tuple.of(consumer, source, partitions.toArray(Integer[]::new))));
    }

    /** Something was taken in, or forgotten. */
    public static void write(
            SqlClient client, String consumer, String source, Map<Integer, Mark> marks) {
        write(client, consumer, source, marks, true);
    }

    /** The same, when nothing that was read concerned the consumer: {@link ViewStamp} stays. */
    static void skip(SqlClient client, String consumer, String source, Map<Integer, Mark> marks) {
        write(client, consumer, source, marks, false);
    }

    private static void write(
            SqlClient client,
            String consumer,
            String source,
            Map<Integer, Mark> marks,
            boolean changed) {
        if (marks.isEmpty()) {
            return;
        }
        await(
                client.preparedQuery(
                                "update checkpoint c set next = n.next, source_position ="
                                        + " n.source_position, incarnation = n.incarnation, topic_id ="
                                        + " n.topic_id, updated_at = case when"
                                        + " $8 then clock_timestamp() else c.updated_at end from"
                                        + " unnest($3::int[], $4::bigint[], $5::bigint[], $6::text[],"
                                        + " $7::text[]) n(partition, next, source_position,"
                                        + " incarnation, topic_id) where c.consumer = $1 and c.source ="
                                        + " $2 and c.partition = n.partition")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            consumer,
                                            source,
                                            marks.keySet().toArray(Integer[]::new),
                                            marks.values().stream()
                                                    .map(Mark::next)
                                                    .toArray(Long[]::new),
                                            marks.values().stream()
                                                    .map(Mark::sourcePosition)
                                                    .toArray(Long[]::new),
                                            marks.values().stream()
                                                    .map(Mark::incarnation)
                                                    .toArray(String[]::new),
                                            marks.values().stream()
                                                    .map(Mark::topicId)
                                                    .toArray(String[]::new),
                                            changed
                                        })));
    }

    /** Moves the one partition of a source on from where it must be; false when it is not there. */
    public static boolean move(
            SqlClient client, String consumer, String source, long from, Mark to) {
        var moved =
                await(
                        client.preparedQuery(
                                        """
                                        update checkpoint
                                           set next = $4, source_position = $5, incarnation = $6,
                                               topic_id = $7, updated_at = clock_timestamp()
                                         where consumer = $1 and source = $2 and partition = 0
                                           and next = $3
                                        """)
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    consumer,
                                                    source,
                                                    from,
                                                    to.next(),
                                                    to.sourcePosition(),
                                                    to.incarnation(),
                                                    to.topicId()
                                                })));
        return moved.rowCount() == 1;
    }

    /**
     * Moves a consumer of the own log past events that do not concern it; never back.
     *
     * @throws IllegalStateException when there is no such consumer any more
     */
    public static void pass(SqlClient client, String consumer, long position) {
        var moved =
                await(
                        client.preparedQuery(
                                        "update checkpoint set next = greatest(next, $2) where"
                                                + " consumer = $1 and source = 'log'")
                                .execute(Tuple.of(consumer, position)));
        if (moved.rowCount() == 0) {
            throw new IllegalStateException("No checkpoint of " + consumer);
        }
    }

    /**
     * Up to which position of the own log a view, in the generation that is queried, knows
     * everything: its checkpoint, and what follows it without concerning the view, as far as one
     * looks. 0 when it has not begun.
     *
     * @param categories those that the view hears
     */
    public static long reached(
            SqlClient client, String view, int version, Collection<String> categories) {
        for (Row row :
                await(
                        client.preparedQuery(
                                        """
                                        select coalesce(
                                          (select e.position - 1 from event e
                                            where e.position > c.next and e.position <= c.next + $5
                                              and split_part(e.stream, '/', 1) = any($4)
                                            order by e.position limit 1),
                                          greatest(c.next, least(c.next + $5,
                                            (select coalesce(max(position), 0) from event))))
                                          from (select generation from view_generation
                                                 where view = $1 and version = $2
                                                 order by state <> 'LIVE', generation limit 1) g
                                          join checkpoint c
                                            on c.consumer = $3::text || g.generation
                                           and c.source = 'log'
                                        """)
                                .execute(
                                        Tuple.of(
                                                view,
                                                version,
                                                view + "_v" + version + "_g",
                                                categories.toArray(String[]::new),
                                                (long) Passing.MOST_UNSAID)))) {
            return row.getLong(0);
        }
        return 0;
    }

    /** Tells that rows changed though the consumer read nothing new. */
    static void touch(SqlClient client, String consumer, String source) {
        await(
                client.preparedQuery(
                                "update checkpoint set updated_at = clock_timestamp() where consumer"
                                        + " = $1 and source = $2")
                        .execute(Tuple.of(consumer, source)));
    }

    public static void forget(SqlClient client, String consumer) {
        for (String table : new String[] {"checkpoint", "parked", "retired_incarnation"}) {
            await(
                    client.preparedQuery("delete from " + table + " where consumer = $1")
                            .execute(Tuple.of(consumer)));
        }
    }

    static Set<String> retired(SqlClient client, String consumer, String source) {
        Set<String> incarnations = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select incarnation from retired_incarnation where consumer"
                                                + " = $1 and source = $2")
                                .execute(Tuple.of(consumer, source)))) {
            incarnations.add(row.getString(0));
        }
        return incarnations;
    }

    static void retire(SqlClient client, String consumer, String source, String incarnation) {
        await(
                client.preparedQuery(
                                "insert into retired_incarnation (consumer, source, incarnation)"
                                        + " values ($1, $2, $3) on conflict do nothing")
                        .execute(Tuple.of(consumer, source, incarnation)));
    }
}
