package entente.bench.intake;

import static entente.platform.store.Database.await;

import entente.bench.harness.Contender;
import entente.local.Postgres;
import entente.platform.messaging.Inbox;
import entente.platform.store.Database;
import entente.scorecard.purchases.PurchaseInbox;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard-service's own intake: its classes on its tables with the settings of its channel,
 * in this process, so that it is as warm as its peer.
 */
final class EntenteIntake implements Contender {

    private static final String CHANNEL = "mp.messaging.incoming.purchase-events.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Postgres.Database database;
    private final Supplier<Curtain> curtains;
    private final long events;
    private final long distinctEvents;
    private final Map<String, LineFigures> expected;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Database access;
    private final Map<String, Object> settings;
    private final int copies;
    private final PurchaseInbox purchases = new PurchaseInbox("EUR");
    private final List<TopicConsumer> consumers = new ArrayList<>();
    private @Nullable Curtain curtain;

    EntenteIntake(
            Postgres.Database database,
            String bootstrap,
            Supplier<Curtain> curtains,
            long events,
            long distinctEvents,
            Map<String, LineFigures> expected) {
        this.database = database;
        this.curtains = curtains;
        this.events = events;
        this.distinctEvents = distinctEvents;
        this.expected = new TreeMap<>(expected);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/platform", "classpath:db/migration")
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
        Properties service = serviceSettings();
        this.copies = Integer.parseInt(service.getProperty(CHANNEL + "concurrency"));
        this.settings = new HashMap<>();
        for (String name : service.stringPropertyNames()) {
            String key = name.startsWith(CHANNEL) ? name.substring(CHANNEL.length()) : "";
            if (ConsumerConfig.configNames().contains(key)) {
                settings.put(key, service.getProperty(name));
            }
        }
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    private static Properties serviceSettings() {
        Properties settings = new Properties();
        try (InputStream file =
                PurchaseInbox.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public String name() {
        return "Entente";
    }

    @Override
    public void prepare() throws Exception {
        endRound();
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate purchase_event, purchase_id_reused, purchase_line,"
                            + " purchase_line_party, purchase_sum, purchase_unsettled, quarantine,"
                            + " checkpoint");
        }
        Curtain behind = curtains.get();
        curtain = behind;
        Inbox inbox = new Inbox("purchases", behind.topic(), access);
        for (int i = 0; i < copies; i++) {
            consumers.add(new TopicConsumer(behind.topic(), settings, inbox, purchases));
        }
        for (TopicConsumer consumer : consumers) {
            consumer.awaitAssignment();
        }
    }

    @Override
    public long round() throws Exception {
        Objects.requireNonNull(curtain).rise();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumers.stream().mapToLong(TopicConsumer::taken).sum() < events) {
            if (System.nanoTime() > deadline) {
                throw new Unverified("Entente does not come to the end");
            }
            Thread.sleep(5);
        }
        return events;
    }

    @Override
    public void verify() throws Exception {
        Unverified.unlessEqual(
                "events, each once", distinctEvents, ask("select count(*) from purchase_event"));
        Unverified.unlessEqual(
                "dense positions", distinctEvents, ask("select max(position) from purchase_event"));
        Unverified.unlessEqual("offsets", events, ask("select sum(next) from checkpoint"));
        Unverified.unlessEqual(
                "events without their effect", 0, ask("select count(*) from purchase_unsettled"));
        Unverified.unlessEqual(
                "events that count", distinctEvents, ask("select sum(events) from purchase_total"));
        Map<String, LineFigures> found = found();
        found.values().removeIf(LineFigures.ZERO::equals); // what was taken out again
        if (!expected.equals(found)) {
            throw new Unverified(
                    "its figures differ: %,d supplier months expected, %,d found"
                            .formatted(expected.size(), found.size()));
        }
    }

    private Map<String, LineFigures> found() throws SQLException {
        Map<String, LineFigures> found = new HashMap<>();
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select party_value || '|' || to_char(month, 'YYYY-MM'),"
                                        + " sum(lines_due), sum(lines_on_time_in_full),"
                                        + " sum(countable_received), sum(countable_rejected),"
                                        + " sum(spend) from purchase_total group by 1")) {
            while (row.next()) {
                BigDecimal spend = row.getBigDecimal(6);
                found.put(
                        row.getString(1),
                        new LineFigures(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                spend.movePointRight(2).longValueExact()));
            }
        }
        return found;
    }

    private long ask(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection owner() throws SQLException {
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
