package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.scorecard.PartyChangesView;
import entente.scorecard.purchases.PurchaseTotalsView.Change;
import entente.scorecard.purchases.PurchaseTotalsView.Generations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines and sums again from the purchase log while they are read and events come in: the sums
 * in a new generation beside the one that is read, line by line; events of a line that is in the
 * new sums already count in both. When every line is, the new generation takes over at once.
 *
 * <p>Begins by itself when the code folds in another way than the one that made what is stored, or
 * for another reporting currency, and goes on where one was interrupted.
 */
@Singleton
public class PurchaseRebuildView {

    private static final Logger LOG = Logger.getLogger(PurchaseRebuildView.class);
    private static final int CHUNK = 500;
    private static final UUID NIL = new UUID(0, 0);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final String reportingCurrency;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private volatile boolean closed;

    PurchaseRebuildView(
            Database database,
            @ConfigProperty(name = "entente.scorecard.currency") String reportingCurrency) {
        this.database = database;
        this.reportingCurrency = reportingCurrency;
    }

    /**
     * How far it is.
     *
     * @param serving generation of the sums that are read
     * @param building generation that is being made; null when none is
     * @param lines how many order lines there are
     * @param made how many of them are in the newest generation
     */
    @Schema(name = "PurchaseSums")
    public record Status(int serving, @Nullable Integer building, long lines, long made) {}

    Status status() {
        return database.inTransaction(c -> {
            Row row =
                    await(
                                    c.preparedQuery(
                                                    "select serving, building, (select count(*) from"
                                                            + " purchase_line), (select count(*) from"
                                                            + " purchase_line where generation >="
                                                            + " coalesce(building, serving)) from"
                                                            + " purchase_fold")
                                            .execute())
                            .iterator()
                            .next();
            return new Status(row.getInteger(0), row.getInteger(1), row.getLong(2), row.getLong(3));
        });
    }

    void start(@Observes StartupEvent event) {
        begin(true);
    }

    /** Begins a new generation, or goes on with the one that is being made; does not wait. */
    void begin() {
        begin(false);
    }

    private void begin(boolean onlyWhenOutdated) {
        Thread thread =
                Thread.ofVirtual().name("purchases rebuild").unstarted(() -> run(onlyWhenOutdated));
        if (running.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    private void run(boolean onlyWhenOutdated) {
        try {
            int building = 0;
            while (!closed) {
                try {
                    if (building == 0) {
                        if (onlyWhenOutdated && !isOutdated()) {
                            return;
                        }
                        building = generation();
                    }
                    again(building);
                    return;
                } catch (RuntimeException e) {
                    LOG.warnf("Making the sums again stops for a moment: %s", e);
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(null);
        }
    }

    /** Whether other code or settings made what is stored, or were interrupted making it. */
    private boolean isOutdated() {
        return await(
                        database.pool()
                                .preparedQuery(
                                        "select building is not null or form <> $1 or currency <> $2"
                                                + " from purchase_fold")
                                .execute(Tuple.of(LineCodec.FORM, reportingCurrency)))
                .iterator()
                .next()
                .getBoolean(0);
    }

    /**
     * The generation to be made; whoever comes second joins, unless other code or settings made
     * what there is of it. Waits for those who are writing lines and do not know of it yet: all
     * lines that come later are in it from the start.
     */
    private int generation() {
        return database.inTransaction(c -> {
            await(c.query("lock table purchase_line in exclusive mode").execute());
            return await(
                            c.preparedQuery(
                                            "update purchase_fold set building = case when building is"
                                                    + " null then serving + 1 when building_form <> $1 or"
                                                    + " building_currency <> $2 then building + 1 else"
                                                    + " building end, building_form = $1,"
                                                    + " building_currency = $2 returning building")
                                    .execute(Tuple.of(LineCodec.FORM, reportingCurrency)))
                    .iterator()
                    .next()
                    .getInteger(0);
        });
    }

    /** Once through all lines, then the generation is complete and serves. */
    private void again(int building) {
        UUID after = NIL;
        while (!closed) {
            UUID from = after;
            UUID last = database.inTransaction(c -> chunk(c, from, building));
            if (last == null) {
                var _ =
                        database.inTransaction(c -> {
                            takeOver(c, building);
                            return building;
                        });
                return;
            }
            after = last;
        }
    }

    /** Some lines; returns the hash of the last, or null when there is no more to do. */
    private @Nullable UUID chunk(SqlConnection client, UUID after, int building) {
        List<OpenLine> lines = PurchaseLogClient.again(client, after, CHUNK);
        Generations now = PurchaseTotalsView.generations(client);
        if (lines.isEmpty() || now.building() != building) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        for (OpenLine line : lines) {
            FoldedLine folded = line.row().generation() < building ? line.before() : null;
            if (folded != null) {
                changes.add(new Change(line, null, folded));
            }
        }
        PurchaseTotalsView.remake(client, changes, building, reportingCurrency);
        PartyChangesView.note(
                client, PurchaseInbox.parties(changes.stream().map(Change::after).toList()), false);
        return lines.getLast().id().hash();
    }

    /** Switches while nobody writes lines, so that nobody adds to sums that are gone. */
    private static void takeOver(SqlConnection client, int building) {
        await(client.query("lock table purchase_line in exclusive mode").execute());
        if (PurchaseTotalsView.generations(client).building() == building) {
            await(
                    client.query(
                                    "update purchase_fold set serving = building, building = null,"
                                            + " form = building_form, currency = building_currency")
                            .execute());
            await(
                    client.preparedQuery("delete from purchase_sum where generation < $1")
                            .execute(Tuple.of(building)));
            SupersededView.forgetBefore(client, building);
            PartyChangesView.note(client, Set.of(), true);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        Thread thread = running.get();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
