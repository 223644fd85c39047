package entente.bench.append;

import static entente.platform.store.Database.await;

import entente.bench.harness.InFlight;
import entente.bench.store.Clients;
import entente.bench.store.Noted;
import entente.local.Postgres;
import entente.platform.Ids;
import entente.platform.store.EventCodec;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The least that keeps an event: one prepared insert of one row through the Vert.x client, in a
 * transaction of its own. No version check but the unique key, no order that a reader can follow.
 */
final class PlainInsert implements AppendContender {
    private static final String TABLE =
            """
            create table plain (
              position bigint generated always as identity primary key,
              stream text not null, version int not null, event_id uuid not null,
              type text not null, actor text not null, correlation uuid not null, causation uuid,
              trace text, occurred_at timestamptz not null,
              recorded_at timestamptz not null default now(), data bytea not null,
              unique (stream, version))\
            """;
    private static final String INSERT =
            "insert into plain (stream, version, event_id, type, actor, correlation, causation,"
                    + " trace, occurred_at, data) values ($1, $2, $3, $4, $5, $6, null, null, $7, $8)";
    private static final int EVENTS_PER_STREAM = 10;

    private final Postgres.Database database;
    private final Pool pool;
    private final Duration time;
    private final EventCodec<Noted> codec = new EventCodec<>(Noted.class);
    private final List<Stream> callers;
    private long kept;

    PlainInsert(Postgres.Database database, int inFlight, int connections, Duration time)
            throws SQLException {
        this.database = database;
        this.time = time;
        this.pool = Clients.pool(Clients.options(database), connections);
        sql(TABLE);
        sql("grant all on plain to " + database.app());
        this.callers = IntStream.range(0, inFlight).mapToObj(_ -> new Stream()).toList();
    }

    @Override
    public String name() {
        return "single-row insert, Vert.x";
    }

    @Override
    public void prepare() throws SQLException {
        sql("truncate plain");
        kept = 0;
    }

    @Override
    public long round() throws Exception {
        kept = InFlight.run(callers, time);
        return kept;
    }

    @Override
    public void verify() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from plain")) {
            row.next();
            Unverified.unlessEqual("events", kept, row.getLong(1));
        }
    }

    @Override
    public void one(long number) {
        insert("supplier/" + Ids.next(), 1, number);
    }

    private void insert(String stream, int version, long number) {
        Noted event = Noted.number(number);
        await(
                pool.preparedQuery(INSERT)
                        .execute(
                                Tuple.of(
                                        stream,
                                        version,
                                        UUID.randomUUID(),
                                        codec.type(event),
                                        "buyer-7",
                                        UUID.randomUUID(),
                                        OffsetDateTime.now(ZoneOffset.UTC),
                                        Buffer.buffer(codec.encode(event)))));
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    @Override
    public void close() {
        await(pool.close());
    }

    /** One caller: stream after stream, some events each. */
    private final class Stream implements InFlight.Caller {
        private String name = "";
        private long number;

        @Override
        public long call() {
            int version = (int) (number % EVENTS_PER_STREAM) + 1;
            if (version == 1) {
                name = "supplier/" + Ids.next();
            }
            insert(name, version, number++);
            return 1;
        }
    }
}
