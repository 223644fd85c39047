package entente.bench.rebuild;

import entente.bench.harness.Contender;
import entente.bench.store.Kernel;
import entente.local.Postgres;
import entente.platform.store.Leadership;
import entente.platform.view.Feeds;
import entente.platform.view.ViewAdmin;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds a further generation of a live view from the whole log, until it has taken over. */
final class Rebuild implements Contender {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final long events;
    private final Kernel kernel;
    private final Leadership leadership;
    private final ViewAdmin views;

    Rebuild(Postgres.Database database, long events, long streams) throws SQLException {
        this.events = events;
        this.kernel = new Kernel(database);
        kernel.sql(fill(events, streams));
        kernel.sql("vacuum analyze event");
        this.leadership = new Leadership(kernel.database());
        this.views =
                new ViewAdmin(
                        List.of(new AgreementsView()),
                        kernel.database(),
                        kernel.store(),
                        leadership,
                        new Feeds(kernel.tail(), Map.of()));
    }

    /** The log as appends would have left it: every stream's events lie far apart. */
    private static String fill(long events, long streams) {
        return """
        insert into event
        select n, 'supplier/' || n %% %1$d, (n - 1) / %1$d + 1, gen_random_uuid(), 'noted', 'buyer-7',
               gen_random_uuid(), null, null, now(), now(),
               convert_to(json_build_object('supplier', 'supplier-' || n %% 1000,
                 'material', 'M-' || n %% 10000, 'quantity', n %% 100000 / 100.0,
                 'due', date '2026-01-01' + (n %% 365)::int,
                 'note', 'Delivery agreed with the planner on the phone, confirmation follows by post'
               )::text, 'UTF8')
          from generate_series(1, %2$d) n\
        """
                .formatted(streams, events);
    }

    @Override
    public String name() {
        return "Entente, rebuild of a view";
    }

    @Override
    public void prepare() throws Exception {
        awaitLive(-1); // the first one is built when the view is new
    }

    @Override
    public long round() throws Exception {
        awaitLive(views.rebuild("agreements"));
        return events;
    }

    private void awaitLive(int generation) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ViewAdmin.Status status = views.status().getFirst();
        while (!status.state().equals("LIVE")
                || (generation >= 0 && status.generation() != generation)) {
            if (System.nanoTime() > end) {
                throw new Unverified("Not rebuilt in " + LONGEST + ": " + status);
            }
            Thread.sleep(20);
            status = views.status().getFirst();
        }
    }

    @Override
    public void verify() throws SQLException {
        Unverified.unlessEqual(
                "rows that are not what their events add up to",
                0,
                kernel.ask(
                        """
                        select count(*) from
                          (select substr(stream, 10) as id, count(*) as events,
                                  sum((convert_from(data, 'UTF8')::json->>'quantity')::numeric) as quantity
                             from event group by stream) e
                          full join read_model.agreements_v1 a using (id)
                         where a.events is distinct from e.events
                            or a.quantity is distinct from e.quantity\
                        """));
        Unverified.unlessEqual("parked events", 0, kernel.ask("select count(*) from parked"));
    }

    @Override
    public void close() {
        views.close();
        leadership.close();
        kernel.close();
    }
}
