package entente.bench.append;

import static entente.platform.store.Database.await;

import entente.bench.harness.InFlight;
import entente.local.Postgres;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.Appender;
import entente.platform.store.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/**
 * The product's appender on the product's tables. Only events that were recorded count; what the
 * load asks in vain (conflicts, repetitions, taken claims) costs and does not.
 */
final class OurAppend implements AppendContender {
    private final Postgres.Database database;
    private final boolean guarded;
    private final Duration time;
    private final Pool pool;
    private final Appender appender;
    private final Commands commands = new Commands();
    private final List<Buyer> callers;

    /**
     * @param guarded with idempotency keys, claims and a share of requests that must be refused;
     *     versions are always checked
     */
    OurAppend(Postgres.Database database, int inFlight, boolean guarded, Duration time) {
        this.database = database;
        this.guarded = guarded;
        this.time = time;
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/platform")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        PgConnectOptions options = Clients.options(database);
        this.pool = Clients.pool(options, 4);
        this.appender =
                new Appender(
                        new Database(Clients.VERTX, options, pool),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        Duration.ofSeconds(20));
        this.callers =
                IntStream.range(0, inFlight)
                        .mapToObj(number -> new Buyer(number, guarded, commands, appender))
                        .toList();
    }

    @Override
    public String name() {
        return guarded ? "Entente" : "Entente, keys and claims off";
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate event, stream, command, claim");
        }
        callers.forEach(Buyer::forget);
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(callers, time);
    }

    @Override
    public void verify() throws SQLException {
        long events = sum(callers.stream().map(Buyer::tally).map(Tally::events).toList());
        long positions = sum(callers.stream().map(Buyer::tally).map(Tally::positions).toList());
        long claims = sum(callers.stream().map(Buyer::tally).map(Tally::claims).toList());
        Unverified.unlessEqual("events", events, ask("select count(*) from event"));
        Unverified.unlessEqual(
                "last position", events, ask("select coalesce(max(position), 0) from event"));
        // Positions are dense, so equal sums say that each was acknowledged to one caller.
        Unverified.unlessEqual("positions", positions, ask("select sum(position) from event"));
        Unverified.unlessEqual(
                "streams whose versions are not dense",
                0,
                ask(
                        "select count(*) from (select stream, count(*) as n, max(version) as top"
                                + " from event group by stream) e full join stream s on s.name ="
                                + " e.stream where e.n is distinct from e.top or s.version is"
                                + " distinct from e.top"));
        Unverified.unlessEqual("keys", guarded ? events : 0, ask("select count(*) from command"));
        Unverified.unlessEqual("claims", claims, ask("select count(*) from claim"));
    }

    private static long sum(List<Long> parts) {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    /** What the answers that one caller was given add up to. */
    record Tally(long events, long positions, long claims) {
        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(Appended answer, AppendRequest request) {
            return new Tally(
                    events + 1, positions + answer.position(), claims + request.claims().size());
        }
    }

    @Override
    public void one(long number) {
        AppendRequest request = commands.first(number, guarded);
        if (!(appender.append(request) instanceof Appended)) {
            throw new Unverified("A new stream was refused");
        }
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

    @Override
    public void close() {
        appender.close();
        await(pool.close());
    }
}
