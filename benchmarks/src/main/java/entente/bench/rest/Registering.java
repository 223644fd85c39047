package entente.bench.rest;

import entente.bench.harness.Contender;
import entente.bench.harness.InFlight;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Waiting;
import entente.bench.http.Connection;
import entente.bench.http.Connections;
import entente.bench.store.Schema;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Registers suppliers at a running supplier-service. Its relay and its views work meanwhile, as
 * they do for everybody; what they have not done by the end of a round they do before the next.
 */
final class Registering implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Service service;
    private final Registrations registrations;
    private final Duration time;
    private final Schema schema;
    private final Connections connections;
    private final List<InFlight.Caller> callers;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong positions = new AtomicLong();
    private long before;

    Registering(String name, Service service, String token, int inFlight, Duration time) {
        this.name = name;
        this.service = service;
        this.time = time;
        this.registrations = new Registrations(token);
        this.schema = new Schema(service.database());
        this.connections = new Connections(service.port(), inFlight);
        this.callers = IntStream.range(0, inFlight).mapToObj(_ -> caller()).toList();
    }

    private InFlight.Caller caller() {
        return () -> {
            one();
            return 1;
        };
    }

    /** Registers one supplier. */
    void one() throws IOException {
        Connection.Answer answer = connections.exchange(registrations.next());
        if (answer.status() != 201) {
            throw new Unverified("Answered " + answer.status() + " " + answer.text());
        }
        acknowledged.incrementAndGet();
        positions.addAndGet(Long.parseLong(answer.header("Position")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle profiled() {
        return service.process().toHandle();
    }

    /** The log goes on: what a running service has told Kafka cannot be taken back. */
    @Override
    public void prepare() throws SQLException {
        before = schema.ask("select coalesce(max(position), 0) from event");
        acknowledged.set(0);
        positions.set(0);
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(callers, time);
    }

    @Override
    public void verify() throws SQLException {
        long suppliers = acknowledged.get();
        String since = " from event where position > " + before;
        Unverified.unlessEqual("events", suppliers, schema.ask("select count(*)" + since));
        Unverified.unlessEqual(
                "last position", before + suppliers, schema.ask("select max(position) from event"));
        // Positions are dense, so equal sums say that each was acknowledged to one caller.
        Unverified.unlessEqual(
                "positions", positions.get(), schema.ask("select sum(position)" + since));
        Unverified.unlessEqual(
                "new suppliers",
                suppliers,
                schema.ask(
                        "select count(distinct stream)"
                                + since
                                + " and version = 1 and type = 'supplier-registered'"));
        Unverified.unlessEqual(
                "keys",
                suppliers,
                schema.ask("select count(*) from command where position > " + before));
        Services.awaitQuiet(service);
        long all = schema.ask("select count(*) from event");
        String directory = schema.newest("supplier_directory");
        Waiting.until(
                "all suppliers are in the directory",
                PATIENCE,
                () -> schema.ask("select count(*) from " + directory) == all);
    }

    @Override
    public void close() {
        connections.close();
    }
}
