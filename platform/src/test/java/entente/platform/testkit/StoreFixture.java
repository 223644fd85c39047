package entente.platform.testkit;

import entente.local.Postgres;
import entente.platform.store.Appender;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.store.LogTail;
import entente.platform.store.Wakeup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A migrated database of its own and instances of the kernel upon it, without a framework. */
public final class StoreFixture implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    private final Postgres.Database where;
    private final Deque<Runnable> open = new ArrayDeque<>();

    private StoreFixture(Postgres.Database where) {
        this.where = where;
    }

    /** An empty store. */
    public static StoreFixture fresh() {
        return fresh(Engines.freshDatabase());
    }

    /** An empty store in this empty database. */
    public static StoreFixture fresh(Postgres.Database where) {
        Flyway.configure()
                .dataSource(where.jdbcUrl(), where.owner(), where.ownerPassword())
                .locations("classpath:db/platform")
                .placeholders(Map.of("app", where.app()))
                .load()
                .migrate();
        return new StoreFixture(where);
    }

    /** The store in a database that somebody else made and migrated. */
    public static StoreFixture on(Postgres.Database where) {
        return new StoreFixture(where);
    }

    /** One running instance of a service, as far as the store is concerned. */
    public record Instance(Database database, Appender appender, EventStore store, LogTail tail) {}

    /** Another instance on the same database. */
    public Instance instance() {
        return instance(PgConnectOptions.fromUri(where.reactiveUrl()).getPort());
    }

    /** Another instance that reaches the database at this port, through a proxy for example. */
    public Instance instance(int port) {
        PgConnectOptions options =
                PgConnectOptions.fromUri(where.reactiveUrl())
                        .setPort(port)
                        .setUser(where.app())
                        .setPassword(where.appPassword())
                        .setCachePreparedStatements(true);
        Pool pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(10))
                        .connectingTo(options)
                        .using(VERTX)
                        .build();
        Database database = new Database(VERTX, options, pool);
        Appender appender =
                new Appender(
                        database,
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        Duration.ofSeconds(20));
        Wakeup wakeup = new Wakeup();
        open.push(() -> Database.await(pool.close()));
        LogTail tail = new LogTail(database, wakeup);
        open.push(appender::close);
        open.push(tail::close);
        return new Instance(
                database,
                appender,
                new EventStore(database, appender, Clock.systemUTC(), wakeup),
                tail);
    }

    public Postgres.Database where() {
        return where;
    }

    /** Runs SQL as the owner of the schema. */
    public void sql(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection as the owner of the schema. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(where.jdbcUrl(), where.owner(), where.ownerPassword());
    }

    /**
     * Breaks the append function: a test that still passes does not test what it says.
     *
     * @param mechanism exact text of the function
     * @param mutant what to put in its place
     */
    public void mutateAppend(String mechanism, String mutant) {
        sql(
                """
                do $do$
                declare def text := pg_get_functiondef('append'::regproc);
                begin
                  if position(%1$s in def) = 0 then
                    raise 'append() does not contain %%', %1$s;
                  end if;
                  execute replace(def, %1$s, %2$s);
                end $do$\
                """
                        .formatted(quoted(mechanism), quoted(mutant)));
    }

    private static String quoted(String text) {
        return "$q$" + text + "$q$";
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
