package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.web.CompanyTime;
import entente.scorecard.Retries;
import entente.scorecard.RunClient;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the scorecards of a period some days after its end. Only of periods that end after this
 * service began to record: imported history is published by hand. One instance does it, each day
 * anew, so that a supplier of whom the first facts come late is not passed over.
 */
@Singleton
public class PublicationRunClient {

    private static final Logger LOG = Logger.getLogger(PublicationRunClient.class);
    private static final String TASK = "publication";

    private final IssuingClient issuing;
    private final Directory directory;
    private final EventStore store;
    private final CompanyTime time;
    private final List<Period.Kind> kinds;
    private final int afterDays;
    private final Retries<Failed> retries;
    private final RunClient task;

    PublicationRunClient(
            IssuingClient issuing,
            Directory directory,
            EventStore store,
            Leadership leadership,
            CompanyTime time,
            @ConfigProperty(
                            name = "entente.scorecard.publish",
                            defaultValue = "MONTH,QUARTER,HALF_YEAR,YEAR")
                    List<Period.Kind> kinds,
            @ConfigProperty(name = "entente.scorecard.publish-after-days", defaultValue = "10")
                    int afterDays,
            @ConfigProperty(name = "entente.scorecard.publish-rhythm", defaultValue = "60S")
                    Duration rhythm) {
        if (kinds.contains(Period.Kind.ROLLING_YEAR)) {
            throw new IllegalArgumentException(
                    "entente.scorecard.publish takes MONTH, QUARTER, HALF_YEAR and YEAR");
        }
        this.issuing = issuing;
        this.directory = directory;
        this.store = store;
        this.time = time;
        this.kinds = List.copyOf(kinds);
        this.afterDays = afterDays;
        this.retries = new Retries<>(rhythm);
        this.task = new RunClient(leadership, TASK, rhythm, 0, Round::new, retries);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** How the run is doing on this instance. */
    public RunClient.Status status() {
        return task.status();
    }

    /** A supplier's scorecard of a period that could not be published. */
    record Failed(UUID supplier, Period period) {
        @Override
        public String toString() {
            return IssuedEvent.id(supplier, period.toString());
        }
    }

    /** Looks at each period once a day, and at those that failed when they may be tried again. */
    final class Round implements RunClient.Run {
        private final Map<Period, LocalDate> looked = new HashMap<>();
        private @Nullable LocalDate begun;

        @Override
        public void go(BooleanSupplier goesOn) {
            if (begun == null) {
                begun = begun();
            }
            LocalDate since = begun;
            if (since == null) {
                return;
            }
            LocalDate today = time.today();
            Set<Failed> again = retries.due(time.now());
            List<Period> due = Due.periods(kinds, since, today.minusDays(afterDays));
            if (again.isEmpty() && due.stream().allMatch(p -> today.equals(looked.get(p)))) {
                return;
            }
            KnownSuppliers known = directory.at(null);
            again.stream()
                    .filter(one -> !due.contains(one.period) || !isThere(one.supplier, known))
                    .forEach(retries::forget);
            RuntimeException fault = null;
            for (Period period : due) {
                boolean first = !today.equals(looked.get(period));
                List<Supplier> some =
                        known.all().stream()
                                .filter(s -> first || again.contains(new Failed(s.id(), period)))
                                .toList();
                try {
                    if (!some.isEmpty() && !published(some, period, goesOn)) {
                        return;
                    }
                    looked.put(period, today);
                } catch (RuntimeException e) {
                    // A period that fails as a whole does not hold up the others.
                    fault = RunClient.later(fault, e);
                }
            }
            looked.keySet().retainAll(due);
            if (fault != null) {
                throw fault;
            }
        }

        private static boolean isThere(UUID supplier, KnownSuppliers known) {
            return known.supplier(supplier) != null && known.mergedInto(supplier) == null;
        }
    }

    private boolean published(List<Supplier> some, Period period, BooleanSupplier goesOn) {
        Map<UUID, RuntimeException> failed = new HashMap<>();
        IssuingClient.Watcher watcher =
                new IssuingClient.Watcher() {
                    @Override
                    public boolean goesOn() {
                        return goesOn.getAsBoolean();
                    }

                    @Override
                    public void failed(UUID supplier, RuntimeException why) {
                        LOG.warnf(why, "%s of %s is not published", period, supplier);
                        failed.put(supplier, why);
                    }
                };
        if (!issuing.publish(some, period, Cause.BY_DATE, CommandContext.of(TASK), watcher)) {
            return false;
        }
        for (Supplier supplier : some) {
            Failed one = new Failed(supplier.id(), period);
            RuntimeException why = failed.get(supplier.id());
            if (why == null) {
                retries.forget(one);
            } else {
                retries.failed(one, why.toString(), time.now());
            }
        }
        return true;
    }

    /** The company day on which this service recorded its first event; null before that. */
    private @Nullable LocalDate begun() {
        RowIterator<Row> first =
                await(
                                store.database()
                                        .pool()
                                        .query(
                                                "select recorded_at from event order by position"
                                                        + " limit 1")
                                        .execute())
                        .iterator();
        return first.hasNext()
                ? LocalDate.ofInstant(first.next().getOffsetDateTime(0).toInstant(), time.zone())
                : null;
    }
}
