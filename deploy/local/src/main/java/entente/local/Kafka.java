package entente.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, one node) on this machine, inside the process that starts it, for
 * {@code ./entente up} and for tests. It listens on localhost only and creates no topic by itself:
 * a misspelt name fails instead of losing events.
 *
 * <pre>{@code
 * try (Kafka kafka = Kafka.start()) {              // temporary, gone after close
 *     kafka.createTopics("purchase-events");       // 12 partitions, kept for ever
 *     kafka.bootstrap();                           // localhost:<port>
 *     kafka.stop();
 *     kafka.startAgain();                          // same data and port
 * }
 * }</pre>
 */
public final class Kafka implements AutoCloseable {
    /** As many partitions as the product's topics have. */
    public static final int PARTITIONS = 12;

    private final Path home;
    private final int port;
    private final int advertised;
    private final boolean temporary;
    private @Nullable KafkaRaftServer running;

    private Kafka(Path home, int port, int advertised, boolean temporary) {
        this.home = home;
        this.port = port == 0 ? Ports.free() : port;
        this.advertised = advertised == 0 ? this.port : advertised;
        this.temporary = temporary;
    }

    /** Starts an empty broker on any free port; its files disappear with {@link #close()}. */
    public static Kafka start() {
        return started(new Kafka(Directories.temporary("kafka"), 0, 0, true));
    }

    /**
     * Starts a broker whose data stay in {@code home}, which is made when missing.
     *
     * @param port 0 for any free one
     */
    public static Kafka start(Path home, int port) {
        return start(home, port, 0);
    }

    /**
     * The same for clients that something stands in front of: after the first contact they are sent
     * to that port of this machine.
     *
     * @param advertised 0 for the broker's own port
     */
    public static Kafka start(Path home, int port, int advertised) {
        return started(new Kafka(Directories.made(home), port, advertised, false));
    }

    private static Kafka started(Kafka kafka) {
        kafka.startAgain();
        return kafka;
    }

    /** Starts the stopped broker on the same data and port. */
    public synchronized void startAgain() {
        if (running != null) {
            throw new IllegalStateException("Kafka is already running on port " + port);
        }
        KafkaConfig config = KafkaSettings.formatted(home, port, advertised);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        running = server;
        server.startup();
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    /** Creates those of the topics that are missing, with {@value #PARTITIONS} partitions each. */
    public void createTopics(String... names) {
        createTopics(PARTITIONS, names);
    }

    /** Creates those of the topics that are missing; their events are kept for ever. */
    public void createTopics(int partitions, String... names) {
        createTopics(
                Arrays.stream(names)
                        .map(name -> new NewTopic(name, partitions, (short) 1))
                        .map(topic -> topic.configs(Map.of("retention.ms", "-1")))
                        .toList());
    }

    /** Creates those of the topics that are missing; they take records when this returns. */
    public void createTopics(List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            Predicate<String> known = admin.listTopics().names().get()::contains;
            List<NewTopic> missing =
                    topics.stream().filter(topic -> !known.test(topic.name())).toList();
            admin.createTopics(missing).all().get();
            serving(admin, missing);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create topics " + topics, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns when every partition takes records. A new one refuses them for a moment, and of a
     * producer's first batches it may then take the second without the first: the producer tries in
     * vain until it gives up.
     */
    private static void serving(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int i = 0; i < topic.numPartitions(); i++) {
                partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        for (int attempt = 1; ; attempt++) {
            try {
                admin.listOffsets(partitions).all().get();
                return;
            } catch (ExecutionException e) {
                if (attempt == 200 || !(e.getCause() instanceof RetriableException)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    /** Stops in order: everything is flushed. Does nothing when already stopped. */
    public synchronized void stop() {
        KafkaRaftServer server = running;
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            running = null;
        }
    }

    /** Stops, and forgets everything when the broker was a temporary one. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(home);
        }
    }

    /**
     * The broker as a process of its own, with the product's topics: {@code <directory> <port>}.
     * Ends in order on SIGTERM. {@code ENTENTE_KAFKA_ADVERTISED_PORT} names the port of what stands
     * in front of it, if anything does.
     */
    public static void main(String[] args) {
        int advertised =
                Integer.parseInt(
                        System.getenv().getOrDefault("ENTENTE_KAFKA_ADVERTISED_PORT", "0"));
        Kafka kafka = Kafka.start(Path.of(args[0]), Integer.parseInt(args[1]), advertised);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop-kafka"));
        kafka.createTopics(Topics.all());
        System.out.println("Kafka is ready on port " + kafka.port());
    }
}
