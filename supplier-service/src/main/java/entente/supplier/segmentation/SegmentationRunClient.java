package entente.supplier.segmentation;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.web.CompanyTime;
import entente.supplier.segmentation.PositionStoreClient.Reflects;
import entente.supplier.spend.SpendBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes positions again whenever the log or spend moved, those of the categories in which
 * something moved, and lets it be told who moved. One instance does it. What a run reflects is
 * written last, so one that is cut short is repeated; the first of a leader looks at everything.
 */
@Singleton
public class SegmentationRunClient {

    static final String TASK = "segmentation";

    private static final Logger LOG = Logger.getLogger(SegmentationRunClient.class);

    /** Moves are told for at least so long at a time, */
    private static final Duration SLICE = Duration.ofSeconds(1);

    /** and for not longer than the matrix may stay behind for it. */
    private static final Duration LONGEST_SLICE = Duration.ofSeconds(10);

    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final EvidenceClient evidence;
    private final PositionStoreClient positions;
    private final MatrixRunClient matrix;
    private final TellingClient telling;
    private final SpendBook spend;
    private final EventStore store;
    private final CompanyTime time;
    private final Duration rhythm;
    private final int restPerWork;
    private final Semaphore wakeup = new Semaphore(0);
    private final LedTask task;

    SegmentationRunClient(
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            EvidenceClient evidence,
            PositionStoreClient positions,
            MatrixRunClient matrix,
            TellingClient telling,
            SpendBook spend,
            EventStore store,
            Leadership leadership,
            CompanyTime time,
            @ConfigProperty(name = "entente.segmentation.rhythm", defaultValue = "1S")
                    Duration rhythm,
            @ConfigProperty(name = "entente.segmentation.rest-per-work", defaultValue = "5")
                    int restPerWork) {
        this.models = models;
        this.evidence = evidence;
        this.positions = positions;
        this.matrix = matrix;
        this.telling = telling;
        this.spend = spend;
        this.store = store;
        this.task = new LedTask(leadership, TASK, this::lead);
        this.time = time;
        this.rhythm = rhythm;
        this.restPerWork = restPerWork;
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** Something was decided that moves positions. */
    void wake() {
        wakeup.release();
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        long term = TermClient.begin(connection);
        Runnable confirm = LedTask.confirming(connection);
        telling.begin();
        Evidence known = null;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            long began = System.nanoTime();
            known = stepIfSettled(term, confirm, known);
            led.worked();
            Duration worked = Duration.ofNanos(System.nanoTime() - began);
            if (!telling.tell(term, slice(worked), led::isClosed, confirm)) {
                rest(led, connection, worked);
            }
        }
    }

    private Duration slice(Duration worked) {
        Duration rest = worked.multipliedBy(restPerWork);
        if (rest.compareTo(LONGEST_SLICE) > 0) {
            return LONGEST_SLICE;
        }
        return rest.compareTo(SLICE) > 0 ? rest : SLICE;
    }

    /** Who asked for something waits no longer than a run took; what came by itself can wait. */
    private void rest(LedTask led, PgConnection connection, Duration worked)
            throws InterruptedException {
        led.rest(connection, worked);
        long end = System.nanoTime() + worked.multipliedBy(restPerWork - 1L).plus(rhythm).toNanos();
        boolean asked = false;
        while (!asked && !led.isClosed() && System.nanoTime() < end) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            asked = wakeup.tryAcquire(Math.min(left, 1_000), TimeUnit.MILLISECONDS);
            Leadership.confirm(connection);
        }
        wakeup.drainPermits();
    }

    /** While the views are behind, as after many moves were told, the matrix can only wait. */
    private @Nullable Evidence stepIfSettled(
            long term, Runnable confirm, @Nullable Evidence known) {
        try {
            return step(term, confirm, known);
        } catch (Rejected rejected) {
            if (rejected.kind() != Rejected.Kind.BUSY) {
                throw rejected;
            }
            LOG.debugf("Segmentation waits: %s", rejected.getMessage());
            return known;
        }
    }

    /**
     * Brings positions up to date.
     *
     * @param confirm whether this instance still leads; to be asked while it works
     * @param known what they are from; null: not known to this leader
     */
    private @Nullable Evidence step(long term, Runnable confirm, @Nullable Evidence known) {
        long head = store.head(); // first: what is read after it reflects it, or more
        ModelVersions.State model = models.load(ModelEvent.COMPANY).state();
        ModelVersions.Version active = model.find(model.active());
        Reflects before = positions.reflects();
        SpendBook.Moves moves = spend.moves();
        Reflects now =
                new Reflects(
                        model.active(), head, active == null ? null : spendFrom(active.model()));
        boolean isAsBefore = now.equals(before) && moves.isEmpty();
        if (isAsBefore && (known != null || active == null)) {
            return known;
        }
        if (active == null) {
            positions.clear(term, now);
            spend.settle(moves);
            return null;
        }
        Evidence found = evidence.read(now.position());
        boolean all =
                known == null
                        || before.modelVersion() == 0
                        || !Objects.equals(before.spendFrom(), now.spendFrom());
        matrix.run(
                term,
                confirm,
                active,
                now.spendFrom(),
                all || known == null
                        ? Moved.everything(found)
                        : Moved.since(
                                found,
                                known,
                                moves.categories(),
                                spend.categoriesOf(found.namesDifferingFrom(known)),
                                before.modelVersion() != now.modelVersion()));
        positions.reflect(term, now);
        spend.settle(moves);
        return found;
    }

    /** The first month of spend that counts; null: all. */
    @Nullable YearMonth spendFrom(SegmentationModel model) {
        Integer months = model.spendMonths();
        return months == null ? null : YearMonth.from(time.today()).minusMonths(months - 1L);
    }
}
