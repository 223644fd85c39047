package entente.bench.append;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import entente.bench.harness.InFlight;
import entente.bench.store.Noted;
import entente.local.Postgres;
import entente.platform.store.EventCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Axon Framework's JDBC engine on its PostgreSQL tables, at its best: JSON instead of XML, no
 * metadata, one statement in auto-commit, as many connections as serve it best.
 */
public final class AxonAppend implements AppendContender {
    public static final String NAME = "Axon JdbcEventStorageEngine";
    private static final int EVENTS_PER_AGGREGATE = 10;

    private final HikariDataSource connections;
    private final JdbcEventStorageEngine engine;
    private final Duration time;
    private final List<Aggregate> callers;
    private long kept;

    public AxonAppend(Postgres.Database database, int inFlight, int connections, Duration time) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.owner());
        config.setPassword(database.ownerPassword());
        config.setMaximumPoolSize(connections);
        this.connections = new HikariDataSource(config);
        this.time = time;
        Serializer json = JacksonSerializer.builder().objectMapper(EventCodec.JSON).build();
        this.engine =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .connectionProvider(this.connections::getConnection)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.callers = IntStream.range(0, inFlight).mapToObj(_ -> new Aggregate()).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate domainevententry");
        }
        kept = 0;
    }

    @Override
    public long round() throws Exception {
        kept = InFlight.run(callers, time);
        return kept;
    }

    @Override
    public void verify() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from domainevententry")) {
            row.next();
            Unverified.unlessEqual("events", kept, row.getLong(1));
        }
    }

    @Override
    public void one(long number) {
        append(UUID.randomUUID().toString(), 0, number);
    }

    private void append(String aggregate, long sequence, long number) {
        engine.appendEvents(
                List.of(
                        new GenericDomainEventMessage<>(
                                "Supplier", aggregate, sequence, Noted.number(number))));
    }

    @Override
    public void close() {
        connections.close();
    }

    /** One caller: aggregate after aggregate, some events each. */
    private final class Aggregate implements InFlight.Caller {
        private String id = "";
        private long number;

        @Override
        public long call() {
            long sequence = number % EVENTS_PER_AGGREGATE;
            if (sequence == 0) {
                id = UUID.randomUUID().toString();
            }
            append(id, sequence, number++);
            return 1;
        }
    }
}
