package entente.bench.store;

import static entente.platform.store.Database.await;

import entente.local.Postgres;
import entente.platform.store.Appender;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.store.LogTail;
import entente.platform.store.Wakeup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One instance of a service, as far as its store is concerned, on a migrated database. */
public final class Kernel implements AutoCloseable {
    private final Schema schema;
    private final Database database;
    private final Appender appender;
    private final Wakeup wakeup = new Wakeup();
    private final LogTail tail;

    public Kernel(Postgres.Database where) {
        this.schema = new Schema(where);
        Flyway.configure()
                .dataSource(where.jdbcUrl(), where.owner(), where.ownerPassword())
                .locations("classpath:db/platform")
                .placeholders(Map.of("app", where.app()))
                .load()
                .migrate();
        PgConnectOptions options = Clients.options(where);
        this.database = new Database(Clients.VERTX, options, Clients.pool(options, 4));
        this.tail = new LogTail(database, wakeup);
        this.appender =
                new Appender(
                        database,
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        Duration.ofSeconds(20));
    }

    public Database database() {
        return database;
    }

    public Appender appender() {
        return appender;
    }

    public LogTail tail() {
        return tail;
    }

    public EventStore store() {
        return new EventStore(database, appender, Clock.systemUTC(), wakeup);
    }

    /** The same database, asked past the product. */
    public Schema schema() {
        return schema;
    }

    /** Runs SQL as the owner of the schema. */
    public void sql(String sql) throws SQLException {
        schema.sql(sql);
    }

    /** The number that the query answers. */
    public long ask(String sql) throws SQLException {
        return schema.ask(sql);
    }

    @Override
    public void close() {
        tail.close();
        appender.close();
        await(database.pool().close());
    }
}
