package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Tells who came to stand where: an event in the supplier's stream, which knows what it told
 * before. A kill at any point leaves nothing half-told: what was told is forgotten only after that,
 * and telling it again changes nothing.
 */
@Singleton
public class TellingClient {

    private static final int AT_ONCE = 200;
    private static final int MOST_MOVES = 200_000;

    /** The transaction that holds the term waits, and the pool is less patient than this. */
    private static final String WHILE_TELLING =
            "set local idle_in_transaction_session_timeout = '20s'";

    private final CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments;
    private final Database database;
    private final TermClient terms;

    /** What is being told: the rows it is from, and what is left of it by supplier. */
    private List<Long> rows = List.of();

    private Map<UUID, Map<String, Segment.Placing>> left = new HashMap<>();

    TellingClient(
            CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments,
            Database database,
            TermClient terms) {
        this.segments = segments;
        this.database = database;
        this.terms = terms;
    }

    /** Forgets what another leader may have told meanwhile; it is read again. */
    void begin() {
        rows = List.of();
        left = new HashMap<>();
    }

    /**
     * Tells for about so long; one caller at a time.
     *
     * @param term the leader's; fails when another one began, since what is left to tell may then
     *     be older than what the other leader told
     * @param stop ends it early
     * @param confirm asked all the while; throws when this instance does not lead any more
     * @return whether there is more to tell
     */
    boolean tell(long term, Duration atMost, BooleanSupplier stop, Runnable confirm) {
        long end = System.nanoTime() + atMost.toNanos();
        do {
            if (left.isEmpty() && !read()) {
                return false;
            }
            confirm.run();
            var _ =
                    terms.during(
                            term,
                            c -> {
                                await(c.query(WHILE_TELLING).execute());
                                tellSome();
                                if (left.isEmpty()) {
                                    await(
                                            c.preparedQuery(
                                                            "delete from segment_untold where id = any($1)")
                                                    .execute(Tuple.of(rows.toArray(Long[]::new))));
                                }
                                return c;
                            });
        } while (System.nanoTime() < end && !stop.getAsBoolean());
        return true;
    }

    /** Reads the eldest moves; of several in one category the last one counts. */
    private boolean read() {
        List<Long> ids = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, category, model_version, suppliers, quadrants,"
                                                + " impacts, risks from (select *,"
                                                + " sum(cardinality(suppliers)) over (order by id) -"
                                                + " cardinality(suppliers) as before from"
                                                + " (select * from segment_untold order by id limit 200) u)"
                                                + " s where before < $1 order by id")
                                .execute(Tuple.of(MOST_MOVES)))) {
            ids.add(row.getLong(0));
            String category = row.getString(1);
            UUID[] suppliers = row.getArrayOfUUIDs(3);
            for (int i = 0; i < suppliers.length; i++) {
                left.computeIfAbsent(suppliers[i], _ -> new LinkedHashMap<>())
                        .put(
                                category,
                                new Segment.Placing(
                                        category,
                                        Quadrant.valueOf(row.getArrayOfStrings(4)[i]),
                                        row.getArrayOfDoubles(5)[i],
                                        row.getArrayOfDoubles(6)[i],
                                        row.getInteger(2)));
            }
        }
        rows = ids;
        return !ids.isEmpty();
    }

    private void tellSome() {
        Map<UUID, List<Segment.Placing>> some = new HashMap<>();
        Iterator<Map.Entry<UUID, Map<String, Segment.Placing>>> next = left.entrySet().iterator();
        while (next.hasNext() && some.size() < AT_ONCE) {
            Map.Entry<UUID, Map<String, Segment.Placing>> each = next.next();
            some.put(each.getKey(), List.copyOf(each.getValue().values()));
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> tasks = new ArrayList<>();
            some.forEach((supplier, placings) ->
                    tasks.add(
                            all.submit(() ->
                                    segments.handle(
                                            supplier,
                                            new Segment.Place(supplier, placings),
                                            CommandContext.of(SegmentationRunClient.TASK)))));
            tasks.forEach(TellingClient::finished);
        }
        left.keySet().removeAll(some.keySet());
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
