package entente.platform.view;

import entente.platform.store.LogTail;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens the sources of views and policies at a consumer's checkpoint. */
public final class Feeds implements AutoCloseable {

    private final LogTail tail;
    private final Map<String, Object> kafka;
    private final Map<String, TopicTail> tails = new ConcurrentHashMap<>();

    /**
     * @param tail of the service's own log
     * @param kafka the {@code kafka.*} settings of the service
     */
    public Feeds(LogTail tail, Map<String, Object> kafka) {
        this.tail = tail;
        this.kafka = Map.copyOf(kafka);
    }

    /** A reader and, for a topic, which topic of that name it reads. */
    record Opened(FeedReader reader, @Nullable String topicId) implements AutoCloseable {
        @Override
        public void close() {
            reader.close();
        }
    }

    Opened open(SqlClient connection, Feed<?> feed, String consumer) {
        return switch (feed) {
            case Feed.Log<?> log -> log(connection, consumer, log.category().name());
            case Feed.Logs _ -> log(connection, consumer, null);
            case Feed.Topic<?> topic -> {
                TopicReader reader =
                        new TopicReader(
                                tails.computeIfAbsent(
                                        topic.topic(),
                                        name -> new TopicTail(new TopicAccess(kafka, name))));
                try {
                    Checkpoints.ensure(connection, consumer, topic.topic(), reader.partitions());
                    reader.seek(Checkpoints.read(connection, consumer, topic.topic()));
                } catch (RuntimeException e) {
                    reader.close();
                    throw e;
                }
                yield new Opened(reader, reader.topicId());
            }
        };
    }

    /**
     * @param category null: of all categories
     */
    private Opened log(SqlClient connection, String consumer, @Nullable String category) {
        Checkpoints.ensure(connection, consumer, "log", List.of(0));
        long position =
                Checkpoints.read(connection, consumer, "log").values().stream()
                        .mapToLong(Checkpoints.Mark::next)
                        .findFirst()
                        .orElse(0);
        return new Opened(new LogReader(tail.cursor(connection, category, position)), null);
    }

    @Override
    public void close() {
        tails.values().forEach(TopicTail::close);
    }
}
