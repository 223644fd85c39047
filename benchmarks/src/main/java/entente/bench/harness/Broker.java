package entente.bench.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The local Kafka in a process of its own, so that its CPU is not that of the contenders. */
final class Broker implements AutoCloseable {

    private final Process process;
    private final Path home;
    private final String bootstrap;

    private Broker(Process process, Path home, String bootstrap) {
        this.process = process;
        this.home = home;
        this.bootstrap = bootstrap;
    }

    static Broker start() {
        try {
            int port = freePort();
            Path home = Files.createTempDirectory("entente-bench-kafka-");
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx512m",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BrokerProcess.class.getName(),
                                    home.toString(),
                                    Integer.toString(port))
                            .redirectError(home.resolve("broker.log").toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-broker"));
            awaitReady(process, home);
            return new Broker(process, home, "localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void awaitReady(Process process, Path home) throws IOException {
        BufferedReader out = process.inputReader();
        String line;
        do {
            line = out.readLine();
            if (line == null) {
                throw new IOException("The broker did not start:\n" + log(home));
            }
        } while (!line.contains("is ready on port"));
        // Whatever it says later must not fill the pipe and stop it.
        Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
    }

    private static String log(Path home) throws IOException {
        return Files.readString(home.resolve("broker.log"));
    }

    String bootstrap() {
        return bootstrap;
    }

    long pid() {
        return process.pid();
    }

    void createTopics(int partitions, String... names) {
        List<NewTopic> topics =
                IntStream.range(0, names.length)
                        .mapToObj(i -> new NewTopic(names[i], partitions, (short) 1))
                        .map(topic -> topic.configs(Map.of("retention.ms", "-1")))
                        .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create topics " + topics, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
