package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.view.Views;
import entente.platform.web.CompanyTime;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.PositionClient.Reflects;
import entente.supplier.spend.SpendBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes all positions again whenever the log or spend moved or another month began, and tells
 * who moved. One instance does it; a kill at any point leaves nothing half-told: a position that
 * nobody was told of is found again, and its stream knows what it told before.
 */
@Singleton
public class SegmentationRunClient {

    private static final Logger LOG = Logger.getLogger(SegmentationRunClient.class);
    private static final String TASK = "segmentation";
    private static final int AT_ONCE = 500;

    /** Of its time a run may take a sixth, so that requests keep the rest. */
    private static final int REST_PER_WORK = 5;

    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments;
    private final PositionClient positions;
    private final SpendBook spend;
    private final EventStore store;
    private final Leadership leadership;
    private final Views views;
    private final JudgementView judgements;
    private final SegmentSupplierView suppliers;
    private final CompanyTime time;
    private final Duration rhythm;
    private final Semaphore wakeup = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;

    SegmentationRunClient(
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments,
            PositionClient positions,
            SpendBook spend,
            EventStore store,
            Leadership leadership,
            Views views,
            JudgementView judgements,
            SegmentSupplierView suppliers,
            CompanyTime time,
            @ConfigProperty(name = "entente.segmentation.rhythm", defaultValue = "1S")
                    Duration rhythm) {
        this.models = models;
        this.segments = segments;
        this.positions = positions;
        this.spend = spend;
        this.store = store;
        this.leadership = leadership;
        this.views = views;
        this.judgements = judgements;
        this.suppliers = suppliers;
        this.time = time;
        this.rhythm = rhythm;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name(TASK).start(this::lead);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        wake();
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
    }

    /** Something was decided that moves positions. */
    void wake() {
        wakeup.release();
    }

    private void lead() {
        while (!closed) {
            PgConnection connection = leadership.lead(TASK, () -> closed);
            if (connection == null) {
                return;
            }
            try {
                while (!closed) {
                    Leadership.confirm(connection);
                    rest(connection, Duration.ofNanos(timed(this::step)));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Segmentation stops and tries again: %s", e);
                LOG.debug("Cause", e);
            } finally {
                Leadership.end(connection);
            }
        }
    }

    private static long timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private void rest(PgConnection connection, Duration worked) throws InterruptedException {
        Leadership.rest(connection, worked.multipliedBy(REST_PER_WORK).minus(rhythm));
        var _ = wakeup.tryAcquire(rhythm.toMillis(), TimeUnit.MILLISECONDS);
        wakeup.drainPermits();
    }

    private void step() {
        ModelVersions.State model = models.load(ModelEvent.COMPANY).state();
        ModelVersions.Version active = model.find(model.active());
        YearMonth from = active == null ? null : from(active.model());
        Reflects now = new Reflects(model.active(), store.head(), spend.changes(), from);
        if (!now.equals(positions.reflects())) {
            positions.replace(
                    active == null
                            ? List.of()
                            : compute(active.modelVersion(), active.model(), now.position()),
                    now);
        }
        tell();
    }

    /** All positions by this version of the model. */
    List<Position> compute(int version, SegmentationModel model, long position) {
        views.await(judgements, position);
        views.await(suppliers, position);
        return new Evidence(known(), judged(), spend.spent(from(model), null, null))
                .positions(version, model);
    }

    /** First month whose spend counts today, null for all of it: a new month moves it. */
    private @Nullable YearMonth from(SegmentationModel model) {
        Integer months = model.spendMonths();
        return months == null ? null : YearMonth.from(time.today()).minusMonths(months - 1L);
    }

    private List<Evidence.Known> known() {
        List<Evidence.Known> known = new ArrayList<>();
        for (Row row :
                rows(
                        "select id, name, status, categories from read_model.segment_supplier_v2"
                                + " where not merged")) {
            known.add(
                    new Evidence.Known(
                            row.getUUID(0),
                            row.getString(1),
                            SupplierStatus.valueOf(row.getString(2)),
                            List.of(row.getArrayOfStrings(3))));
        }
        return known;
    }

    private List<Evidence.Judged> judged() {
        List<Evidence.Judged> judged = new ArrayList<>();
        for (Row row :
                rows(
                        "select category, supplier_id, factor, input from"
                                + " read_model.segment_judgement_v1")) {
            judged.add(
                    new Evidence.Judged(
                            row.getString(0),
                            row.getUUID(1),
                            row.getString(2),
                            row.getBigDecimal(3).doubleValue()));
        }
        return judged;
    }

    private Iterable<Row> rows(String sql) {
        return await(store.database().pool().preparedQuery(sql).execute());
    }

    private void tell() {
        List<Position> untold = positions.untold(AT_ONCE);
        while (!untold.isEmpty() && !closed) {
            Map<UUID, List<Segment.Placing>> bySupplier = new HashMap<>();
            for (Position position : untold) {
                bySupplier
                        .computeIfAbsent(position.supplierId(), _ -> new ArrayList<>())
                        .addAll(placing(position));
            }
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> tasks = new ArrayList<>();
                bySupplier.forEach((supplier, placings) ->
                        tasks.add(all.submit(() -> tell(supplier, placings))));
                tasks.forEach(SegmentationRunClient::finished);
            }
            positions.told(untold);
            untold = positions.untold(AT_ONCE);
        }
    }

    private static List<Segment.Placing> placing(Position p) {
        Quadrant quadrant = p.quadrant();
        Double impact = p.impact().value();
        Double risk = p.risk().value();
        return quadrant == null || impact == null || risk == null
                ? List.of()
                : List.of(
                        new Segment.Placing(
                                p.category(), quadrant, impact, risk, p.modelVersion()));
    }

    private void tell(UUID supplier, List<Segment.Placing> placings) {
        var _ =
                segments.handle(
                        supplier, new Segment.Place(supplier, placings), CommandContext.of(TASK));
    }

    private static void finished(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Segmentation is stopping", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A move cannot be told now", e.getCause());
        }
    }
}
