package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.local.Kafka;
import entente.platform.testkit.Engines;
import entente.platform.testkit.FreePort;
import entente.platform.testkit.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker's disk is full: it ends itself. Commands go on, and when there is room again
 * everything arrives in order. Needs a small file system of its own, which only root can mount.
 */
class DiskFullIT {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final int port = FreePort.any();
    private @TempDir Path disk;
    private Process broker;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString()) == 0,
                "Only root can mount a small disk");
        broker = start();
    }

    @AfterEach
    void unmount() throws Exception {
        if (broker != null) {
            broker.destroyForcibly().onExit().join();
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Kafka.class.getName(),
                        disk.resolve("kafka").toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void createTopic(Map<String, Object> kafka, String name) {
        await().atMost(BOUND)
                .ignoreExceptions()
                .until(() -> {
                    try (Admin admin = Admin.create(kafka)) {
                        admin.createTopics(List.of(new NewTopic(name, 12, (short) 1))).all().get();
                        return true;
                    }
                });
    }

    @Test
    void a_full_disk_costs_no_event_and_no_order() throws Exception {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", "localhost:" + port, "request.timeout.ms", "2000");
        String service = Engines.fresh("tallying");
        createTopic(kafka, service + "-events");
        try (Tallying publisher = new Tallying(service, StoreFixture.fresh(), kafka);
                Listening reader = Listening.to(publisher);
                Relay relay = publisher.relay()) {
            publisher.count(20);
            reader.awaitAllOf(publisher);
            Path ballast = fill();
            await().atMost(BOUND)
                    .until(() -> {
                        publisher.count(50); // accepted all the time
                        return !broker.isAlive();
                    });
            assertThat(relay.status().lag()).isPositive();
            Files.delete(ballast);
            broker = start();
            publisher.count(20);
            reader.awaitAllOf(publisher);
            await().until(() -> relay.status().lag() == 0);
            assertThat(reader.status().parked()).isZero();
        }
    }

    /** Leaves no room at all. */
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            for (byte[] block = new byte[4096]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }
}
