package entente.bench.harness;

import entente.bench.http.Connection;
import entente.bench.http.Requests;
import entente.local.Postgres;
import entente.platform.web.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Services of the product as processes of their own, on the engines of the run. They are started as
 * their images start them (both compilers, the JVM's own choice of collector), not with what makes
 * {@code ./entente up} start quickly; no caller is held back. {@code ENTENTE_JAVA_OPTS} adds
 * options.
 */
public final class Services implements AutoCloseable {

    /**
     * What the images' start line says, with a bound instead of a share of a container's memory.
     */
    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx512m",
                    "-XX:+UseG1GC",
                    "-XX:-G1UseAdaptiveIHOP",
                    "-XX:InitiatingHeapOccupancyPercent=60",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path copies;
    private final Path home;
    private final Map<String, String> engines;
    private final LocalTokens tokens = LocalTokens.withNewKey();
    private final List<Service> started = new ArrayList<>();

    /** One running service. */
    public record Service(String name, int port, Postgres.Database database, Process process) {}

    Services(String bootstrap) throws IOException {
        this.copies =
                Path.of(
                        Objects.requireNonNull(
                                System.getProperty("entente.app"), "entente.app is not set"));
        this.home = Files.createTempDirectory("entente-bench-services-");
        this.engines = Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrap);
        tokens.save(signingKey());
    }

    /** The key that every token of this run is signed with. */
    public Path signingKey() {
        return home.resolve("signing.key");
    }

    /** A token of somebody in that role. */
    public String token(String role) {
        return tokens.token(LocalTokens.Identity.of(role));
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param name as its module is called
     */
    public Service start(String name, Postgres.Database database) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPTIONS);
            command.addAll(further());
            command.addAll(
                    List.of(
                            "-Dquarkus.profile=prod,local",
                            "-Dentente.requests-per-second=0",
                            "-jar",
                            copies.resolve(name).resolve("quarkus-run.jar").toString()));
            Path log = home.resolve(name + "-" + started.size() + ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().putAll(environment(database, port));
            Process process = builder.start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(process::destroyForcibly, "stop-" + name));
            Service service = new Service(name, port, database, process);
            started.add(service);
            awaitReady(service, log);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> further() {
        String options = System.getenv().getOrDefault("ENTENTE_JAVA_OPTS", "");
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }

    private Map<String, String> environment(Postgres.Database database, int port) {
        Map<String, String> environment = new HashMap<>(engines);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
        environment.put("QUARKUS_OTEL_SDK_DISABLED", "true");
        environment.put("ENTENTE_LOCAL_SIGNING_KEY", signingKey().toString());
        environment.put("ENTENTE_SUPPLIER_FILES", home.resolve("files").toString());
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void awaitReady(Service service, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(service)) {
            if (!service.process().isAlive() || System.nanoTime() > end) {
                throw new IOException(service.name() + " did not start:\n" + Files.readString(log));
            }
            Waiting.pause(Duration.ofMillis(100));
        }
    }

    private static boolean isReady(Service service) {
        try {
            return get(service, "/q/health/ready").status() == 200;
        } catch (IOException e) {
            return false; // does not listen yet
        }
    }

    /** Asks what needs no token. */
    static Connection.Answer get(Service service, String path) throws IOException {
        try (Connection connection = new Connection(service.port())) {
            return connection.exchange(Requests.get(path, ""));
        }
    }

    /** Waits until the service has told Kafka, and its own views, all that is in its log. */
    public static void awaitQuiet(Service service) {
        awaitQuiet(service, PATIENCE);
    }

    /** The same where there is a lot to tell. */
    public static void awaitQuiet(Service service, Duration atMost) {
        Waiting.until(
                service.name() + " has told everything",
                atMost,
                () -> {
                    List<Double> lags =
                            get(service, "/q/metrics")
                                    .text()
                                    .lines()
                                    .filter(line -> line.matches("entente_(relay|view)_lag[ {].*"))
                                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                                    .map(Double::valueOf)
                                    .toList();
                    return !lags.isEmpty() && lags.stream().allMatch(lag -> lag == 0);
                });
    }

    /** CPU of all of them, those included that have ended. */
    Duration cpu() {
        Duration total = Duration.ZERO;
        for (Service service : started) {
            total = total.plus(ProcessCpu.of(service.process().pid()));
        }
        return total;
    }

    @Override
    public void close() {
        started.forEach(service -> service.process().destroy());
        try {
            for (Service service : started) {
                if (!service.process().waitFor(20, TimeUnit.SECONDS)) {
                    service.process().destroyForcibly();
                }
            }
            try (var files = Files.list(home)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
