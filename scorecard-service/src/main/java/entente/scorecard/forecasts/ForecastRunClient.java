package entente.scorecard.forecasts;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.web.CompanyTime;
import entente.platform.web.list.Lists;
import entente.scorecard.forecasts.DemandView.Known;
import entente.scorecard.forecasts.ForecastExceptionView.ExceptionRow;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks for what does not fit: at every supplier of whom something changed, and at all of them on
 * each new day; the streams decide whether that is news. One instance does it.
 */
@Singleton
public class ForecastRunClient {

    private static final String TASK = "forecasts";
    private static final int AT_ONCE = 100;

    private final CommandHandler<WatchCommand, ForecastWatch.State, WatchEvent> watches;
    private final DemandView demand;
    private final ForecastExceptionView exceptions;
    private final Lists lists;
    private final Directory directory;
    private final CompanyTime time;
    private final Terms terms;
    private final Duration rhythm;
    private final LedTask task;

    ForecastRunClient(
            CommandHandler<WatchCommand, ForecastWatch.State, WatchEvent> watches,
            DemandView demand,
            ForecastExceptionView exceptions,
            Lists lists,
            Directory directory,
            CompanyTime time,
            Terms terms,
            Leadership leadership,
            @ConfigProperty(name = "entente.scorecard.forecast-rhythm", defaultValue = "1S")
                    Duration rhythm) {
        this.watches = watches;
        this.demand = demand;
        this.exceptions = exceptions;
        this.lists = lists;
        this.directory = directory;
        this.time = time;
        this.terms = terms;
        this.rhythm = rhythm;
        this.task = new LedTask(leadership, TASK, this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** By what a supplier was looked at last: the day, and where the log had got to. */
    private record Looked(LocalDate day, Map<Party, Long> positions) {
        private Looked {
            positions = Map.copyOf(positions);
        }
    }

    /** While this stands still nothing changed that anybody has to look at. */
    private record Moment(LocalDate today, long head, KnownSuppliers known) {}

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        Map<UUID, Looked> looked = new HashMap<>();
        // Who was merged while nobody led has nothing any more that would call for a look.
        for (ExceptionRow row : open(Set.of())) {
            looked.put(row.supplierId, new Looked(LocalDate.MIN, Map.of()));
        }
        Moment last = null;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            Moment moment = new Moment(time.today(), demand.head(), directory.at(null));
            if (moment.equals(last)) {
                led.worked();
                led.rest(connection, rhythm);
                continue;
            }
            LocalDate today = moment.today;
            Map<UUID, Map<Party, Long>> positions = demand.positions(moment.known);
            Set<UUID> all = new TreeSet<>(looked.keySet());
            all.addAll(positions.keySet());
            List<UUID> moved = new ArrayList<>();
            Map<UUID, Looked> now = new HashMap<>();
            for (UUID supplier : all) {
                Looked then = new Looked(today, positions.getOrDefault(supplier, Map.of()));
                if (!then.equals(looked.get(supplier))) {
                    moved.add(supplier);
                    now.put(supplier, then);
                }
            }
            for (int from = 0; from < moved.size() && !led.isClosed(); from += AT_ONCE) {
                Leadership.confirm(connection);
                List<UUID> some = moved.subList(from, Math.min(moved.size(), from + AT_ONCE));
                look(some, today);
                some.forEach(supplier -> looked.put(supplier, now.get(supplier)));
            }
            last = moment;
            led.worked();
            led.rest(connection, rhythm);
        }
    }

    private List<ExceptionRow> open(Set<UUID> suppliers) {
        return lists.of(exceptions)
                .where("status", ExceptionStatus.OPEN)
                .in("supplierId", suppliers)
                .current();
    }

    /** A forecast with its place, and what is open of it. */
    private record Watched(UUID supplier, Place place, Set<Finding.Key> open) {}

    private void look(List<UUID> suppliers, LocalDate today) {
        Map<UUID, Watched> watched = new HashMap<>();
        for (ExceptionRow row : open(Set.copyOf(suppliers))) {
            watched.computeIfAbsent(
                            row.forecastId,
                            _ ->
                                    new Watched(
                                            row.supplierId,
                                            new Place(row.itemNumber, row.site, row.unit),
                                            new HashSet<>()))
                    .open
                    .add(new Finding.Key(row.kind, row.forecastVersion, row.fromDay, row.toDay));
        }
        Map<UUID, Known> known = demand.of(suppliers, null);
        Map<UUID, List<Finding>> found = new HashMap<>();
        known.forEach((supplier, of) ->
                of.demand()
                        .byPlace()
                        .forEach((place, asked) -> {
                            List<Finding> findings = Finding.of(asked, terms, today);
                            UUID stream = place.streamOf(supplier);
                            if (!findings.isEmpty()) {
                                found.put(stream, findings);
                                watched.computeIfAbsent(
                                        stream, _ -> new Watched(supplier, place, new HashSet<>()));
                            }
                        }));
        watched.forEach(
                (stream, of) -> compare(stream, of, found.getOrDefault(stream, List.of()), today));
    }

    private void compare(UUID stream, Watched of, List<Finding> findings, LocalDate today) {
        Set<Finding.Key> keys = new HashSet<>();
        findings.forEach(finding -> keys.add(finding.key()));
        if (!keys.equals(of.open)) {
            var _ =
                    watches.handle(
                            stream,
                            new WatchCommand.Compare(of.supplier, of.place, findings, today),
                            CommandContext.of(TASK));
        }
    }
}
