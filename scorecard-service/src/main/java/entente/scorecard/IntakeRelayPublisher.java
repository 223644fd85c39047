package entente.scorecard;

import static entente.platform.store.Database.await;

import entente.platform.messaging.TopicWriter;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.view.Checkpoints;
import entente.platform.view.Checkpoints.Mark;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Puts what came into a log over REST on its topic, so that others hear it. The leader follows the
 * log and moves its checkpoint when the broker has acknowledged; what a crash sends twice is a
 * duplicate everywhere, and so is the own echo.
 */
public final class IntakeRelayPublisher implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Of of;
    private final Map<String, Object> kafka;
    private final LedTask task;

    /**
     * Which log goes to which topic.
     *
     * @param consumer name of the task and of its checkpoint; stable
     * @param source name of the log in the checkpoint; stable
     * @param columns of the log: position, source, id, type, time, data, and the key as a text
     * @param table the log
     */
    public record Of(String consumer, String source, String topic, String columns, String table) {

        private String next() {
            return "select "
                    + columns
                    + " from "
                    + table
                    + " where origin = 'INTAKE' and position > $1 order by position limit $2";
        }
    }

    /** What is sent, and the checkpoint once it is. */
    private record Outgoing(long position, ProducerRecord<byte[], byte[]> message) {}

    public IntakeRelayPublisher(Of of, Leadership leadership, Map<String, Object> kafka) {
        this.of = of;
        this.kafka = kafka;
        this.task = new LedTask(leadership, of.consumer, this::lead);
    }

    public void start() {
        task.start();
    }

    @Override
    public void close() {
        task.close();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        try (TopicWriter topic = TopicWriter.with(kafka)) {
            follow(led, connection, topic);
        }
    }

    private void follow(LedTask led, PgConnection connection, TopicWriter topic)
            throws InterruptedException {
        Checkpoints.ensure(connection, of.consumer, of.source, List.of(0));
        Mark mark = Checkpoints.read(connection, of.consumer, of.source).get(0);
        long sent = mark == null ? 0 : mark.next();
        while (!led.isClosed()) {
            List<Outgoing> batch = next(connection, sent);
            if (batch.isEmpty()) {
                led.rest(connection, POLL);
                continue;
            }
            SequencedMap<Outgoing, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
            batch.forEach(outgoing -> records.put(outgoing, outgoing.message));
            Map<Outgoing, String> refused = topic.send(records, Outgoing::position);
            if (!refused.isEmpty()) {
                throw new IllegalStateException("Kafka did not take an event: " + refused.values());
            }
            sent = batch.getLast().position;
            led.worked();
            Checkpoints.write(
                    connection, of.consumer, of.source, Map.of(0, new Mark(sent, 0, null, null)));
        }
    }

    private List<Outgoing> next(SqlClient client, long after) {
        List<Outgoing> batch = new ArrayList<>();
        for (Row row : await(client.preparedQuery(of.next()).execute(Tuple.of(after, BATCH)))) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(
                            of.topic, bytes(row.getString(6)), row.getBuffer(5).getBytes());
            message.headers()
                    .add("ce_specversion", bytes("1.0"))
                    .add("ce_source", bytes(row.getString(1)))
                    .add("ce_id", bytes(row.getString(2)))
                    .add("ce_type", bytes(row.getString(3)))
                    .add("ce_time", bytes(row.getString(4)))
                    .add("content-type", bytes("application/json"));
            batch.add(new Outgoing(row.getLong(0), message));
        }
        return batch;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
