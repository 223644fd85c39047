package entente.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** How the local broker is set up: one node that is broker and controller, small and quick. */
final class KafkaSettings {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    /** The settings for a start in that folder, which is formatted at the first one. */
    static KafkaConfig formatted(Path home, int port, int advertised) {
        Path data = home.resolve("data").toAbsolutePath();
        if (!Files.exists(data)) {
            // Elsewhere first: a folder formatted halfway would never start.
            Path unfinished = home.resolve("formatting").toAbsolutePath();
            Directories.delete(unfinished);
            format(unfinished);
            Directories.rename(unfinished, data);
        }
        return new KafkaConfig(settings(data, port, advertised), false);
    }

    private static void format(Path data) {
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + data, e);
        }
    }

    private static Map<String, String> settings(Path data, int port, int advertised) {
        int controllerPort = Ports.free(); // only the broker itself connects there
        String listener = "PLAINTEXT://localhost:" + port;
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
        settings.put("listeners", listener + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + advertised);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", Integer.toString(Kafka.PARTITIONS));
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        // After a kill the next start waits for the old session: 5 s instead of 12 s.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }
}
