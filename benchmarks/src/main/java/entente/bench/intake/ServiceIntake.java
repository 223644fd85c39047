package entente.bench.intake;

import static entente.platform.store.Database.await;

import entente.bench.harness.Contender.Unverified;
import entente.local.Postgres;
import entente.platform.messaging.Inbox;
import entente.platform.store.Database;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The intake of a service of ours: its classes on its tables with the settings of its channel, in
 * this process, so that it is as warm as its peer.
 */
final class ServiceIntake implements AutoCloseable {

    private static final String CHANNEL = "mp.messaging.incoming.purchase-events.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Postgres.Database database;
    private final Supplier<Curtain> curtains;
    private final TopicConsumer.Taking taking;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Database access;
    private final Map<String, Object> settings = new HashMap<>();
    private final int copies;
    private final List<TopicConsumer> consumers = new ArrayList<>();
    private @Nullable Curtain curtain;

    /**
     * @param inbox a class of the service; its settings and tables lie beside it
     */
    ServiceIntake(
            Class<?> inbox,
            TopicConsumer.Taking taking,
            Postgres.Database database,
            String bootstrap,
            Supplier<Curtain> curtains) {
        this.database = database;
        this.curtains = curtains;
        this.taking = taking;
        ServiceFiles files = ServiceFiles.of(inbox);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/platform", "filesystem:" + files.migrations())
                .outOfOrder(true)
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        PgConnectOptions options =
                PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.app())
                        .setPassword(database.appPassword())
                        .setCachePreparedStatements(true);
        this.pool = Pool.pool(vertx, options, new PoolOptions().setMaxSize(20));
        this.access = new Database(vertx, options, pool);
        Properties service = files.settings();
        this.copies = Integer.parseInt(service.getProperty(CHANNEL + "concurrency"));
        for (String name : service.stringPropertyNames()) {
            String key = name.startsWith(CHANNEL) ? name.substring(CHANNEL.length()) : "";
            if (ConsumerConfig.configNames().contains(key)) {
                settings.put(key, service.getProperty(name));
            }
        }
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    /** Empties the tables and gets ready to read. */
    void prepare(String tables) throws Exception {
        endRound();
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate checkpoint, " + tables);
        }
        Curtain behind = curtains.get();
        curtain = behind;
        Inbox inbox = new Inbox("purchases", behind.topic(), access);
        for (int i = 0; i < copies; i++) {
            consumers.add(new TopicConsumer(behind.topic(), settings, inbox, taking));
        }
        for (TopicConsumer consumer : consumers) {
            consumer.awaitAssignment();
        }
    }

    /** Takes in so many events. */
    void take(long events) throws InterruptedException {
        Objects.requireNonNull(curtain).rise();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumers.stream().mapToLong(TopicConsumer::taken).sum() < events) {
            if (System.nanoTime() > deadline) {
                throw new Unverified("Entente does not come to the end");
            }
            Thread.sleep(5);
        }
    }

    long ask(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private void endRound() {
        consumers.forEach(TopicConsumer::close);
        consumers.clear();
        if (curtain != null) {
            curtain.close();
            curtain = null;
        }
    }

    @Override
    public void close() {
        endRound();
        await(pool.close());
        await(vertx.close());
    }
}
