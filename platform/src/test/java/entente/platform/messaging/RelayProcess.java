package entente.platform.messaging;

import static org.awaitility.Awaitility.await;

import entente.local.Postgres;
import entente.platform.testkit.StoreFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A relay in a JVM of its own, to be killed and stopped for real. It can be told to halt between
 * sending and the broker's answer; it says so and goes on when told.
 */
final class RelayProcess implements AutoCloseable {

    /**
     * Where it halts: before a record leaves, or when the broker has it and the relay does not
     * know.
     */
    enum Halt {
        NOWHERE,
        SENDING,
        SENT
    }

    private static final String HALTED = "halted";

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private RelayProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * @param halt where it halts
     * @param after how many records pass there before
     */
    static RelayProcess start(Tallying tallying, Halt halt, int after) {
        Postgres.Database where = tallying.store.where();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        RelayProcess.class.getName(),
                        tallying.service,
                        String.valueOf(tallying.kafka.get("bootstrap.servers")),
                        where.reactiveUrl(),
                        where.app(),
                        halt.name(),
                        String.valueOf(after));
        builder.environment().put("PASSWORD", where.appPassword());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new RelayProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("gone");
        }
    }

    void awaitHalted() {
        await().atMost(Duration.ofSeconds(30)).until(() -> said.contains(HALTED));
    }

    /** Lets it go on from where it halted. */
    void goOn() {
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("on\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGSTOP: alive, but nothing of it runs. */
    void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit =
                    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Asks the console where to halt, once. */
    public static final class Halting implements ProducerInterceptor<byte[], byte[]> {
        private static final AtomicInteger LEFT = new AtomicInteger();
        private static volatile Halt where = Halt.NOWHERE;

        @Override
        public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
            passing(Halt.SENDING);
            return record;
        }

        @Override
        public void onAcknowledgement(
                @Nullable RecordMetadata metadata, @Nullable Exception exception) {
            passing(Halt.SENT);
        }

        private static void passing(Halt here) {
            if (where == here && LEFT.getAndDecrement() == 0) {
                System.out.println(HALTED);
                try {
                    var _ =
                            new BufferedReader(
                                            new InputStreamReader(
                                                    System.in, StandardCharsets.UTF_8))
                                    .readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }

    /** The process: service, bootstrap, database, role, where to halt, after how many records. */
    public static void main(String[] args) throws InterruptedException {
        Halting.where = Halt.valueOf(args[4]);
        Halting.LEFT.set(Integer.parseInt(args[5]));
        Postgres.Database where =
                new Postgres.Database("", "", args[2], "", "", args[3], System.getenv("PASSWORD"));
        Map<String, Object> kafka =
                Map.of(
                        "bootstrap.servers",
                        args[1],
                        "interceptor.classes",
                        Halting.class.getName(),
                        // A request that was under way while everything stood still is old then.
                        "request.timeout.ms",
                        "2000");
        Relay relay = new Tallying(args[0], StoreFixture.on(where), kafka).relay();
        while (relay.status().position() >= 0) {
            Thread.sleep(60_000); // until it is killed
        }
    }
}
