package entente.bench.visible;

import com.fasterxml.jackson.databind.ObjectMapper;
import entente.bench.harness.Bench;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Target;
import entente.bench.http.Connection;
import entente.bench.http.Connections;
import entente.bench.http.Requests;
import entente.bench.rest.Registrations;
import entente.bench.store.Schema;
import entente.platform.web.Roles;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long after a command was acknowledged another service shows what it did. */
public final class VisibleBench implements Bench {
    private static final double RATE = 200;
    private static final double PROMISED_MILLIS = 150;
    private static final long MOST_MICROS = 60_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duration warmUp;

    /**
     * @param warmUp how long the services work before it counts
     */
    public VisibleBench(Duration warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String question() {
        return """
        Suppliers are registered at supplier-service over HTTP, %,.0f/s at a constant rate, and looked
        for in governance-service's list of suppliers, which hears of them through Kafka. The list's
        table is asked every %d ms for what is new, so up to that much of each figure is the
        measurement's. At the end the list over HTTP must hold every supplier once.\
        """
                .formatted(RATE, Arrivals.RHYTHM.toMillis());
    }

    @Override
    public void run(Run run) throws Exception {
        Services services = run.engines().services();
        Service supplier =
                services.start("supplier-service", run.engines().freshDatabase("supplier"));
        Service governance =
                services.start("governance-service", run.engines().freshDatabase("governance"));
        String token = services.token(Roles.CATEGORY_MANAGER);
        Registrations registrations = new Registrations(token);
        Schema list = new Schema(governance.database());
        try (Connections connections = new Connections(supplier.port(), CONNECTIONS);
                Arrivals arrivals = new Arrivals(list)) {
            Measured measured = new Measured(connections, registrations, arrivals);
            measured.run(warmUp);
            Duration time = run.time().multipliedBy(run.rounds());
            OpenLoop.Latency whole = measured.run(time);
            run.report().latencies("At " + (int) RATE + " commands/s");
            run.report().latency("due → visible", whole);
            OpenLoop.Latency after = measured.afterAnswer(whole);
            run.report().latency("acknowledged → visible", after);
            run.report()
                    .target(
                            Target.atMost(
                                    "99 % are visible elsewhere after their acknowledgement within",
                                    "ms", PROMISED_MILLIS, after.millisAt(99)));
        }
        verify(supplier, governance, token);
    }

    /** What was acknowledged is there over HTTP, once, with its name. */
    private static void verify(Service supplier, Service governance, String token)
            throws Exception {
        Schema log = new Schema(supplier.database());
        Schema list = new Schema(governance.database());
        long registered = log.ask("select count(*) from event");
        Unverified.unlessEqual(
                "suppliers in the list",
                registered,
                list.ask(
                        "select count(*) from "
                                + list.newest("supplier_directory")
                                + " where name is not null and status = 'REQUESTED'"));
        long shown = 0;
        String cursor = "";
        try (Connection connection = new Connection(governance.port())) {
            do {
                String path =
                        "/suppliers?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
                var page = JSON.readTree(answer(connection, Requests.get(path, token)));
                shown += page.path("items").size();
                cursor = page.path("next").asText("");
            } while (!cursor.isEmpty());
        }
        Unverified.unlessEqual("suppliers over HTTP", registered, shown);
    }

    private static String answer(Connection connection, byte[] request) throws IOException {
        Connection.Answer answer = connection.exchange(request);
        if (answer.status() != 200) {
            throw new Unverified("Answered " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    /** One open loop, and what it found of each command after its answer. */
    private static final class Measured {
        private final Connections connections;
        private final Registrations registrations;
        private final Arrivals arrivals;
        private Histogram afterAnswer = new ConcurrentHistogram(MOST_MICROS, 3);

        Measured(Connections connections, Registrations registrations, Arrivals arrivals) {
            this.connections = connections;
            this.registrations = registrations;
            this.arrivals = arrivals;
        }

        OpenLoop.Latency run(Duration time) {
            Histogram micros = new ConcurrentHistogram(MOST_MICROS, 3);
            afterAnswer = micros;
            return OpenLoop.run(
                    RATE,
                    time,
                    _ -> {
                        Connection.Answer answer = connections.exchange(registrations.next());
                        long acknowledged = System.nanoTime();
                        if (answer.status() != 201) {
                            throw new Unverified("Answered " + answer.text());
                        }
                        String location = answer.header("Location");
                        UUID id =
                                UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
                        long seen = arrivals.await(id, LONGEST);
                        micros.recordValue(
                                Math.max(0, TimeUnit.NANOSECONDS.toMicros(seen - acknowledged)));
                    });
        }

        OpenLoop.Latency afterAnswer(OpenLoop.Latency whole) {
            return new OpenLoop.Latency(whole.rate(), afterAnswer, whole.late());
        }
    }
}
