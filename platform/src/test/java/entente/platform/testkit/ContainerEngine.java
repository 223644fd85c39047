package entente.platform.testkit;

import entente.local.Postgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same engines from Testcontainers; only when asked for, and only when their images can be had.
 */
final class ContainerEngine implements Engines.Engine {

    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.1.1");
    private static final Duration PULL = Duration.ofSeconds(60);

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    // Testcontainers stops both with the JVM; a leak is what its own reaper is for.
    @SuppressWarnings("resource")
    ContainerEngine() {
        have(POSTGRES);
        have(KAFKA);
        postgres =
                new PostgreSQLContainer(POSTGRES)
                        .withCommand(
                                "postgres",
                                "-c",
                                "max_connections=600",
                                "-c",
                                "max_prepared_transactions=10");
        kafka = new KafkaContainer(KAFKA);
        postgres.start();
        kafka.start();
    }

    private static void have(DockerImageName image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image.asCanonicalNameString()).exec();
            return;
        } catch (com.github.dockerjava.api.exception.NotFoundException missing) {
            // Not local: one bounded attempt to pull it.
        }
        try {
            new RemoteDockerImage(image).get(PULL.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | RuntimeException e) {
            throw new IllegalStateException(
                    "ENTENTE_IT=containers needs the image " + image + ", which cannot be pulled",
                    e);
        }
    }

    @Override
    public Postgres.Database database(String name) {
        String address = postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/" + name;
        Postgres.Database database =
                new Postgres.Database(
                        name,
                        "jdbc:postgresql://" + address,
                        "postgresql://" + address,
                        name,
                        "owner-of-" + name,
                        name + "_app",
                        "app-of-" + name);
        try (var superuser =
                DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            Postgres.prepare(superuser, database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make database " + name, e);
        }
        return database;
    }

    @Override
    public String bootstrap() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void createTopics(String... names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var known = admin.listTopics().names().get();
            admin.createTopics(
                            Arrays.stream(names)
                                    .filter(name -> !known.contains(name))
                                    .map(name -> new NewTopic(name, 12, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
