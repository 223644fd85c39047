package entente.bench.intake;

import entente.bench.harness.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;

/**
 * Kafka Streams with exactly-once v2, two threads, RocksDB. It commits once a second rather than
 * ten times, which is its default: that favours it. Started and assigned before the round begins.
 */
final class StreamsIntake implements Contender {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final String bootstrap;
    private final long events;
    private final Map<String, LineFigures> expected;
    private final BiFunction<String, StreamsTopology.Progress, Topology> topology;
    private final Supplier<Curtain> curtains;
    private StreamsTopology.Progress progress = new StreamsTopology.Progress();
    private int rounds;
    private @Nullable KafkaStreams running;
    private @Nullable Path state;
    private @Nullable Curtain curtain;

    StreamsIntake(
            String name,
            String bootstrap,
            long events,
            Map<String, LineFigures> expected,
            BiFunction<String, StreamsTopology.Progress, Topology> topology,
            Supplier<Curtain> curtains) {
        this.name = name;
        this.bootstrap = bootstrap;
        this.events = events;
        this.expected = new TreeMap<>(expected);
        this.topology = topology;
        this.curtains = curtains;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() throws Exception {
        close();
        progress = new StreamsTopology.Progress();
        Curtain behind = curtains.get();
        curtain = behind;
        Path directory = Files.createTempDirectory("entente-bench-streams-");
        state = directory;
        Properties settings = new Properties();
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                name.replaceAll("[^a-zA-Z]", "-") + "-" + ++rounds);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 256L << 20);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 5_000);
        settings.put("compression.type", "lz4");
        KafkaStreams streams = new KafkaStreams(topology.apply(behind.topic(), progress), settings);
        running = streams;
        streams.start();
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            pause(deadline, "Kafka Streams does not start");
        }
    }

    @Override
    public long round() throws Exception {
        Objects.requireNonNull(curtain).rise();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!progress.isDone(events)) {
            pause(deadline, "Kafka Streams does not come to the end");
        }
        return events;
    }

    private static void pause(long deadline, String problem) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new Unverified(problem);
        }
        Thread.sleep(5);
    }

    @Override
    public void verify() {
        Map<String, LineFigures> found = new HashMap<>();
        try (var all =
                running()
                        .store(
                                StoreQueryParameters.fromNameAndType(
                                        StreamsTopology.TOTALS,
                                        QueryableStoreTypes.<String, byte[]>keyValueStore()))
                        .all()) {
            all.forEachRemaining(entry -> found.put(entry.key, LineFigures.of(entry.value)));
        }
        found.values().removeIf(LineFigures.ZERO::equals); // what was taken out again
        if (!expected.equals(found)) {
            throw new Unverified(
                    "its figures differ: %,d supplier months expected, %,d found"
                            .formatted(expected.size(), found.size()));
        }
    }

    private KafkaStreams running() {
        KafkaStreams streams = running;
        if (streams == null) {
            throw new IllegalStateException("Not prepared");
        }
        return streams;
    }

    @Override
    public void close() {
        KafkaStreams streams = running;
        Path directory = state;
        running = null;
        state = null;
        if (streams != null && directory != null) {
            streams.close(Duration.ofSeconds(20));
            if (curtain != null) {
                curtain.close();
                curtain = null;
            }
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
