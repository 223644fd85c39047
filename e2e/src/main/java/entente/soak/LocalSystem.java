package entente.soak;

import entente.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and two instances of every service. Each instance reaches its database through
 * a proxy of its own; everybody reaches Kafka through one.
 */
final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Postgres postgres;
    private final Databases databases;
    private final Proxy kafkaProxy;
    private final Instance kafka;
    private final List<Instance> instances = new ArrayList<>();
    private volatile Map<String, String> extras = Map.of();

    private LocalSystem(Settings settings) {
        this.settings = settings;
        int postgresPort = settings.port("postgres");
        Path home = settings.home().resolve("data");
        made(home);
        this.postgres = Postgres.start(home.resolve("postgres"), postgresPort);
        Settings.SERVICES.forEach(postgres::database);
        this.databases = new Databases(home.resolve("postgres"), postgresPort);
        this.kafkaProxy = Proxy.to(settings.port("kafka"));
        this.kafka =
                new Instance(
                        settings,
                        "kafka",
                        "kafka",
                        settings.port("kafka"),
                        kafkaProxy,
                        Map.of("ENTENTE_KAFKA_ADVERTISED_PORT", "" + kafkaProxy.port()));
        for (String service : Settings.SERVICES) {
            instances.add(instance(service, 1, settings.port(service)));
            instances.add(instance(service, 2, freePort()));
        }
    }

    private Instance instance(String service, int number, int port) {
        Proxy database = Proxy.to(settings.port("postgres"));
        return new Instance(
                settings,
                service + "-" + number,
                service + "-service",
                port,
                database,
                Map.of(
                        Settings.variable(service), "" + port,
                        Settings.variable("postgres"), "" + database.port(),
                        Settings.variable("kafka"), "" + kafkaProxy.port()));
    }

    /** Starts the engines and all instances, and waits until they are ready. */
    static LocalSystem started(Settings settings, Map<String, String> extras) {
        LocalSystem system = new LocalSystem(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(system::killAll, "end-of-soak"));
        system.extras = extras;
        system.kafka.start(Map.of());
        system.awaitKafka();
        system.instances.forEach(instance -> instance.start(extras));
        for (Instance instance : system.instances) {
            system.awaitReady(instance);
        }
        return system;
    }

    Databases databases() {
        return databases;
    }

    Postgres postgres() {
        return postgres;
    }

    Instance kafka() {
        return kafka;
    }

    Proxy kafkaProxy() {
        return kafkaProxy;
    }

    /** Where the checker reaches Kafka. */
    String bootstrap() {
        return "localhost:" + kafkaProxy.port();
    }

    Settings settings() {
        return settings;
    }

    List<Instance> instances() {
        return instances;
    }

    List<Instance> instancesOf(String service) {
        return instances.stream().filter(i -> i.service().equals(service)).toList();
    }

    Instance twinOf(Instance instance) {
        return instancesOf(instance.service()).stream()
                .filter(other -> other != instance)
                .findFirst()
                .orElseThrow();
    }

    /** Any instance of the service that is alive, as a load balancer would choose. */
    Instance anyOf(String service, Random random) {
        List<Instance> all = instancesOf(service);
        Instance chosen = all.get(random.nextInt(all.size()));
        return chosen.alive() ? chosen : twinOf(chosen);
    }

    void startAgain(Instance instance) {
        instance.start(extras);
    }

    void startKafka() {
        kafka.start(Map.of());
        awaitKafka();
    }

    boolean isReady(Instance instance) {
        return instance.alive() && Http.status(instance, "/q/health/ready") == 200;
    }

    void awaitReady(Instance instance) {
        if (!Waiting.until(PATIENCE, () -> !instance.alive() || isReady(instance))
                || !instance.alive()) {
            throw new IllegalStateException(
                    instance + " is not ready, see " + settings.log(instance.name()));
        }
    }

    private void awaitKafka() {
        if (!Waiting.until(Duration.ofSeconds(90), () -> Topics.listed(bootstrap()))) {
            throw new IllegalStateException("Kafka is not ready, see " + settings.log("kafka"));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killAll() {
        instances.stream().filter(Instance::alive).forEach(Instance::kill);
        if (kafka.alive()) {
            kafka.kill();
        }
    }

    @Override
    public void close() {
        instances.parallelStream().forEach(Instance::end);
        kafka.end();
        postgres.close();
        instances.forEach(instance -> instance.database().close());
        kafkaProxy.close();
    }
}
