package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.platform.web.CompanyTime;
import entente.scorecard.Halving;
import entente.scorecard.Retries;
import entente.scorecard.RunClient;
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
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares published scorecards with what is known now, of the suppliers of whom something changed
 * since it looked, and lets each stream decide whether that is worth telling. One instance does it;
 * another one begins with all.
 */
@Singleton
public class RestatementRunClient {

    private static final Logger LOG = Logger.getLogger(RestatementRunClient.class);
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
    private final Retries<UUID> retries;
    private final RunClient task;

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
        this.retries = new Retries<>(rhythm);
        this.task = new RunClient(leadership, TASK, rhythm, REST_PER_WORK, Round::new, retries);
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

    /** Compares those of whom something changed; who begins with nothing known compares all. */
    final class Round implements RunClient.Run {
        private final Set<UUID> pending = new HashSet<>();

        /** Of whom something is left to tell, because something was told today. */
        private final Set<UUID> tomorrow = new HashSet<>();

        private Map<UUID, ChangeBook.Mark> marks = Map.of();
        private @Nullable LocalDate day;

        @Override
        public void go(BooleanSupplier goesOn) {
            // Read before what is compared, so that what comes meanwhile is found next time.
            Map<UUID, ChangeBook.Mark> now = changes.marks();
            LocalDate today = time.today();
            LocalDate before = day;
            if (before != null && before.isBefore(today)) {
                // What was dated ahead begins to count without anybody saying so again.
                pending.addAll(changes.datedAfter(before));
                pending.addAll(tomorrow);
                tomorrow.clear();
            }
            pending.addAll(moved(marks, now));
            pending.addAll(retries.due(time.now()));
            marks = now;
            day = today;
            List<UUID> due = List.copyOf(pending);
            RuntimeException fault = null;
            for (int from = 0; from < due.size(); from += AT_ONCE) {
                List<UUID> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
                try {
                    if (!restated(some, today, goesOn, tomorrow)) {
                        return;
                    }
                    some.forEach(pending::remove);
                } catch (RuntimeException e) {
                    fault = RunClient.later(fault, e);
                }
            }
            if (fault != null) {
                throw fault;
            }
        }
    }

    private static Set<UUID> moved(
            Map<UUID, ChangeBook.Mark> before, Map<UUID, ChangeBook.Mark> now) {
        Set<UUID> moved = new HashSet<>();
        now.forEach((supplier, mark) -> {
            if (!mark.equals(before.get(supplier))) {
                moved.add(supplier);
            }
        });
        return moved;
    }

    /**
     * Compares all that was published of these suppliers.
     *
     * @param left takes those of whom something is left to tell another day
     * @return false when it was ended before all were compared
     */
    private boolean restated(
            List<UUID> suppliers, LocalDate today, BooleanSupplier goesOn, Set<UUID> left) {
        Map<UUID, RuntimeException> failed = new HashMap<>();
        Halving halving = new Halving(goesOn, RunClient::isElsewhere, failed::put);
        KnownSuppliers known = directory.at(null);
        RuntimeException fault = null;
        for (Map.Entry<String, Map<UUID, Told>> of : published(suppliers).entrySet()) {
            Period period = Period.of(of.getKey()).orElseThrow();
            Map<UUID, Told> lasts = of.getValue();
            // Whoever was merged into another has no facts any more; what was published stays.
            List<Supplier> asked =
                    lasts.keySet().stream()
                            .filter(id -> known.mergedInto(id) == null)
                            .map(known::supplier)
                            .filter(Objects::nonNull)
                            .toList();
            try {
                boolean all =
                        halving.each(
                                asked,
                                AT_ONCE,
                                Supplier::id,
                                some -> left.addAll(restate(some, lasts, period, today)));
                if (!all) {
                    return false;
                }
            } catch (RuntimeException e) {
                // A period that fails as a whole does not hold up the others.
                fault = RunClient.later(fault, e);
            }
        }
        if (fault != null) {
            throw fault;
        }
        for (UUID supplier : suppliers) {
            RuntimeException why = failed.get(supplier);
            if (why == null) {
                retries.forget(supplier);
            } else {
                LOG.warnf(why, "What was published of %s is not compared", supplier);
                retries.failed(supplier, why.toString(), time.now());
            }
        }
        return true;
    }

    /** Answers of whom something is left to tell tomorrow, because something was told today. */
    private Set<UUID> restate(
            List<Supplier> asked, Map<UUID, Told> lasts, Period period, LocalDate today) {
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

    /** What was told last of these suppliers, by period. */
    private Map<String, Map<UUID, Told>> published(List<UUID> suppliers) {
        views.await(view, store.head());
        Map<String, Map<UUID, Told>> byPeriod = new TreeMap<>();
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
            byPeriod.computeIfAbsent(row.getString(0), _ -> new HashMap<>())
                    .put(row.getUUID(1), new Told(row.getBigDecimal(2), standing(row), null));
        }
        return byPeriod;
    }

    private static @Nullable Standing standing(Row row) {
        String standing = row.getString(3);
        return standing == null ? null : Standing.valueOf(standing);
    }
}
