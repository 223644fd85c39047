package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.web.CompanyTime;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.Directory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the scorecards of a period some days after its end. Only of periods that end after this
 * service began to record: imported history is published by hand. One instance does it, each day
 * anew, so that a supplier of whom the first facts come late is not passed over.
 */
@Singleton
public class PublicationRunClient {

    private static final String TASK = "publication";

    private final IssuingClient issuing;
    private final Directory directory;
    private final EventStore store;
    private final CompanyTime time;
    private final List<Period.Kind> kinds;
    private final int afterDays;
    private final Duration rhythm;
    private final LedTask task;

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
        this.rhythm = rhythm;
        this.task = new LedTask(leadership, TASK, this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        LocalDate looked = null;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            LocalDate today = time.today();
            LocalDate begun = begun();
            if (begun != null && !today.equals(looked)) {
                for (Period period : Due.periods(kinds, begun, today.minusDays(afterDays))) {
                    Leadership.confirm(connection);
                    issuing.publish(
                            directory.at(null).all(),
                            period,
                            Cause.BY_DATE,
                            CommandContext.of(TASK));
                }
                looked = today;
            }
            led.worked();
            led.rest(connection, rhythm);
        }
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
