package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.platform.web.CompanyTime;
import entente.scorecard.issue.IssuedCommand.Restate;
import entente.scorecard.issue.IssuedState.Told;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.ChangeBook;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.Standing;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Compares published scorecards with what is known now, of the suppliers of whom something changed
 * since it looked, and lets each stream decide whether that is worth telling. One instance does it;
 * another one begins with all.
 */
@Singleton
public class RestatementRunClient {

    private static final String TASK = "restatement";
    private static final int AT_ONCE = 1_000;
    private static final int REST_PER_WORK = 5;

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final ScoreBook scores;
    private final ChangeBook changes;
    private final Directory directory;
    private final EventStore store;
    private final Views views;
    private final IssuedScorecardView view;
    private final CompanyTime time;
    private final BigDecimal least;
    private final Duration rhythm;
    private final LedTask task;

    RestatementRunClient(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            ScoreBook scores,
            ChangeBook changes,
            Directory directory,
            EventStore store,
            Views views,
            IssuedScorecardView view,
            Leadership leadership,
            CompanyTime time,
            @ConfigProperty(name = "entente.scorecard.restate-from", defaultValue = "0.1")
                    BigDecimal least,
            @ConfigProperty(name = "entente.scorecard.restate-rhythm", defaultValue = "10S")
                    Duration rhythm) {
        this.scorecards = scorecards;
        this.scores = scores;
        this.changes = changes;
        this.directory = directory;
        this.store = store;
        this.views = views;
        this.view = view;
        this.time = time;
        this.least = least;
        this.rhythm = rhythm;
        this.task = new LedTask(leadership, TASK, this::lead);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** What was looked at last. */
    private record Looked(Map<UUID, ChangeBook.Mark> marks, LocalDate day) {}

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        Looked before = new Looked(Map.of(), LocalDate.MIN);
        Set<UUID> tomorrow = new HashSet<>();
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            long began = System.nanoTime();
            // Read before what is compared, so that what comes meanwhile is found next time.
            Looked now = new Looked(changes.marks(), time.today());
            Set<UUID> moved = moved(before, now);
            if (!now.day.equals(before.day)) {
                moved.addAll(tomorrow);
                tomorrow.clear();
            }
            if (!moved.isEmpty()) {
                tomorrow.addAll(restate(moved, now.day, connection));
            }
            before = now;
            led.worked();
            Duration worked = Duration.ofNanos(System.nanoTime() - began);
            led.rest(connection, rhythm.plus(worked.multipliedBy(REST_PER_WORK)));
        }
    }

    private static Set<UUID> moved(Looked before, Looked now) {
        Set<UUID> moved = new HashSet<>();
        now.marks.forEach((supplier, mark) -> {
            if (!mark.equals(before.marks.get(supplier))) {
                moved.add(supplier);
            }
        });
        return moved;
    }

    private record Last(UUID supplier, Told told) {}

    /** Answers of whom something is left to tell tomorrow, because something was told today. */
    private Set<UUID> restate(Set<UUID> suppliers, LocalDate today, PgConnection connection) {
        Set<UUID> left = new HashSet<>();
        KnownSuppliers known = directory.at(null);
        for (Map.Entry<String, List<Last>> of : published(suppliers).entrySet()) {
            Period period = Period.of(of.getKey()).orElseThrow();
            for (int from = 0; from < of.getValue().size(); from += AT_ONCE) {
                Leadership.confirm(connection);
                List<Last> some =
                        of.getValue().subList(from, Math.min(of.getValue().size(), from + AT_ONCE));
                left.addAll(restate(some, known, period, today));
            }
        }
        return left;
    }

    private Set<UUID> restate(
            List<Last> some, KnownSuppliers known, Period period, LocalDate today) {
        Map<UUID, Told> lasts = new HashMap<>();
        List<Supplier> asked = new ArrayList<>();
        for (Last last : some) {
            Supplier supplier = known.supplier(last.supplier);
            // Whoever was merged into another has no facts any more; what was published stays.
            if (supplier != null && known.mergedInto(last.supplier) == null) {
                asked.add(supplier);
                lasts.put(last.supplier, last.told);
            }
        }
        Set<UUID> left = new HashSet<>();
        for (Computed now : scores.computed(asked, period, today, null, Assumption.NONE)) {
            UUID supplier = now.supplier().id();
            Told last = lasts.get(supplier);
            BigDecimal score = now.scorecard().score();
            Standing standing = now.scorecard().standing();
            if (last != null && !last.isAbout(score, standing, least)) {
                Outcome<IssuedState> told =
                        scorecards.handle(
                                IssuedEvent.id(supplier, period.toString()),
                                new Restate(score, standing, today, least),
                                CommandContext.of(TASK));
                if (told.state() instanceof IssuedState.Known of
                        && !of.sheet().told().isAbout(score, standing, least)) {
                    left.add(supplier);
                }
            }
        }
        return left;
    }

    /** What was told last of these suppliers, by period, the earliest first. */
    private Map<String, List<Last>> published(Set<UUID> suppliers) {
        views.await(view, store.head());
        Map<String, List<Last>> byPeriod = new TreeMap<>();
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select period, supplier_id, told_score, told_standing from"
                                                + " read_model."
                                                + IssuedScorecardView.TABLE
                                                + " where supplier_id = any($1::uuid[])")
                                .execute(Tuple.of(suppliers.toArray(UUID[]::new))))) {
            byPeriod.computeIfAbsent(row.getString(0), _ -> new ArrayList<>())
                    .add(
                            new Last(
                                    row.getUUID(1),
                                    new Told(row.getBigDecimal(2), standing(row), null)));
        }
        return byPeriod;
    }

    private static @Nullable Standing standing(Row row) {
        String standing = row.getString(3);
        return standing == null ? null : Standing.valueOf(standing);
    }
}
