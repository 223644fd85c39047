package entente.scorecard.measuring;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.Outcome;
import entente.platform.web.CompanyTime;
import entente.scorecard.Halving;
import entente.scorecard.Retries;
import entente.scorecard.RunClient;
import entente.scorecard.benchmarks.PremiumWatch;
import entente.scorecard.measuring.Control.Reading;
import entente.scorecard.measuring.MeasuredCommand.Measure;
import entente.scorecard.measuring.MeasuredCommand.Warn;
import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.Template;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Measures the months of every supplier of whom something changed, and the current month of all of
 * them on each new day; the months' streams decide whether that is news. One instance does it. Only
 * the last month whose bookings are in is judged: a younger one may still become what it usually
 * is, and of older ones it is too late to warn. Their quarters are compared with the market on the
 * way.
 */
@Singleton
public class MeasuringRunClient {

    private static final Logger LOG = Logger.getLogger(MeasuringRunClient.class);
    private static final String TASK = "measuring";
    private static final int REST_PER_WORK = 9;

    /** So many that the months of all of them fit into memory easily. */
    private static final int AT_ONCE = 200;

    private final CommandHandler<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> months;
    private final PremiumWatch premiums;
    private final ScoreBook scores;
    private final MovedView moved;
    private final CompanyTime time;
    private final Duration rhythm;
    private final Duration pause;
    private final int told;
    private final int afterDays;
    private final Retries<UUID> retries;
    private final LedTask task;
    private volatile @Nullable String lastError;

    MeasuringRunClient(
            CommandHandler<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> months,
            PremiumWatch premiums,
            ScoreBook scores,
            MovedView moved,
            Leadership leadership,
            CompanyTime time,
            @ConfigProperty(name = "entente.scorecard.measure-rhythm", defaultValue = "5S")
                    Duration rhythm,
            @ConfigProperty(name = "entente.scorecard.measure-pause", defaultValue = "10M")
                    Duration pause,
            @ConfigProperty(name = "entente.scorecard.measured-months", defaultValue = "13")
                    int told,
            @ConfigProperty(name = "entente.scorecard.publish-after-days", defaultValue = "10")
                    int afterDays) {
        this.months = months;
        this.premiums = premiums;
        this.scores = scores;
        this.moved = moved;
        this.time = time;
        this.rhythm = rhythm;
        this.pause = pause;
        this.told = told;
        this.afterDays = afterDays;
        this.retries = new Retries<>(rhythm);
        this.task = new LedTask(leadership, TASK, this::lead);
        if (told < 2 || told > Control.MEMORY) {
            throw new IllegalArgumentException(
                    "entente.scorecard.measured-months is from 2 to " + Control.MEMORY);
        }
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** How the run is doing on this instance. */
    public RunClient.Status status() {
        String stuck = lastError == null ? task.lastError() : lastError;
        return new RunClient.Status(
                TASK,
                task.leads(),
                retries.count(),
                stuck == null ? retries.example() : stuck,
                stuck != null);
    }

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        MovedView.Looker looker = new MovedView.Looker();
        Memory memory = new Memory();
        retries.forgetAll();
        int failures = 0;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            Duration rest = rhythm;
            try {
                LocalDate today = time.today();
                moved.since(looker).forEach(supplier -> memory.pending.add(supplier.id()));
                memory.begin(today, Month.judged(today, afterDays), looker.suppliers());
                look(led, connection, looker, memory, memory.pending, true);
                look(led, connection, looker, memory, memory.daily, false);
                failures = 0;
                lastError = null;
                led.worked();
            } catch (RuntimeException e) {
                // When another instance leads, this throws, too; else nothing is forgotten.
                Leadership.confirm(connection);
                failures = RunClient.isElsewhere(e) ? 0 : failures + 1;
                lastError = e.toString();
                rest = Retries.pause(rhythm, failures);
                LOG.warnf("%s failed and waits %s: %s", TASK, rest, e);
                LOG.debug("Cause", e);
            }
            led.rest(connection, rest);
        }
    }

    /**
     * Looks at those of whom nothing was told just now.
     *
     * @param whole at all their months, not only at the current one
     */
    private void look(
            LedTask led,
            PgConnection connection,
            MovedView.Looker looker,
            Memory memory,
            Set<UUID> waiting,
            boolean whole)
            throws InterruptedException {
        Set<UUID> again = retries.due(time.now());
        List<Supplier> due =
                looker.suppliers().stream()
                        .filter(each -> waiting.contains(each.id()))
                        .filter(each -> !rests(memory.toldAt.get(each.id())))
                        .filter(each -> !retries.isWaiting(each.id()) || again.contains(each.id()))
                        .toList();
        Runnable confirm = LedTask.confirming(connection);
        Halving halving =
                new Halving(
                        () -> {
                            confirm.run();
                            return !led.isClosed();
                        },
                        RunClient::isElsewhere,
                        this::failed);
        for (int from = 0; from < due.size() && !led.isClosed(); from += AT_ONCE) {
            Leadership.confirm(connection);
            List<Supplier> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            long began = System.nanoTime();
            boolean all =
                    halving.each(
                            some,
                            AT_ONCE,
                            Supplier::id,
                            part -> {
                                Block block = new Block(part, memory, looker);
                                block.look(whole);
                                block.toldNow.forEach(id -> memory.toldAt.put(id, began));
                                for (Supplier each : part) {
                                    memory.looked(each.id(), whole);
                                    retries.forget(each.id());
                                }
                            });
            if (!all) {
                return;
            }
            long worked = System.nanoTime() - began;
            led.rest(connection, Duration.ofNanos(worked).multipliedBy(REST_PER_WORK));
        }
    }

    private void failed(UUID supplier, RuntimeException why) {
        LOG.warnf(why, "The months of %s are not measured", supplier);
        retries.failed(supplier, why.toString(), time.now());
    }

    /** What the leader knows of its own work; whoever leads next begins anew. */
    private static final class Memory {
        /** Of whom all months are to be looked at. */
        private final Set<UUID> pending = new HashSet<>();

        /** Of whom the current month is, because the day is another one. */
        private final Set<UUID> daily = new HashSet<>();

        /** Of whom something else may be told on another day only. */
        private final Set<UUID> heldBack = new HashSet<>();

        private final Map<UUID, Long> toldAt = new HashMap<>();

        /** Hashes of what was measured, where nothing of it is left to be told. */
        private final Map<UUID, Map<YearMonth, Integer>> settled = new HashMap<>();

        private LocalDate today = LocalDate.MIN;
        private YearMonth last = YearMonth.of(1, 1);

        void begin(LocalDate day, YearMonth judged, List<Supplier> suppliers) {
            if (day.equals(today)) {
                return;
            }
            pending.addAll(heldBack);
            heldBack.clear();
            if (!judged.equals(last)) {
                settled.clear();
                suppliers.forEach(each -> pending.add(each.id()));
            }
            suppliers.forEach(each -> daily.add(each.id()));
            daily.removeAll(pending);
            today = day;
            last = judged;
        }

        void looked(UUID supplier, boolean whole) {
            daily.remove(supplier);
            if (whole) {
                pending.remove(supplier);
            }
        }

        boolean isSettled(UUID supplier, YearMonth month, MetricsMeasured measured) {
            Integer hash = settled.getOrDefault(supplier, Map.of()).get(month);
            return hash != null && hash == hash(measured);
        }

        void measured(UUID supplier, YearMonth month, MetricsMeasured measured, boolean settles) {
            Map<YearMonth, Integer> months =
                    settled.computeIfAbsent(supplier, _ -> new HashMap<>());
            if (settles) {
                months.put(month, hash(measured));
            } else {
                months.remove(month);
                heldBack.add(supplier);
            }
        }

        private static int hash(MetricsMeasured measured) {
            return Objects.hash(measured.currency(), measured.withoutEmpty().metrics());
        }
    }

    /** While facts stream in, a supplier of whom something was told just now can wait. */
    private boolean rests(@Nullable Long toldAt) {
        return toldAt != null && System.nanoTime() - toldAt < pause.toNanos();
    }

    /**
     * What is judged of a supplier: what its template scores and was measured in the judged month.
     * With every metric that there is, somebody would be warned of something all the time.
     *
     * @param currency of that month's money
     */
    private record Judging(String currency, Map<String, MetricDefinition> metrics) {

        static Judging of(Computed computed) {
            Set<String> scored = new HashSet<>();
            for (Template.Criterion criterion : computed.template().criteria()) {
                criterion.metrics().forEach(each -> scored.add(each.metric()));
            }
            Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
            Month.newest(computed.metrics())
                    .forEach((code, value) -> {
                        if (scored.contains(code)
                                && value.value() != null
                                && Charted.of(value.metric()).warns()) {
                            metrics.put(code, value.metric());
                        }
                    });
            return new Judging(computed.metrics().currency(), metrics);
        }
    }

    /** Some suppliers that are looked at together, with what is known of their months so far. */
    private final class Block {
        private final List<Supplier> suppliers;
        private final LocalDate today;
        private final Memory memory;
        private final MovedView.Looker looker;
        private final YearMonth last;
        private final Map<UUID, Judging> judged = new HashMap<>();
        private final Map<UUID, Map<String, SortedMap<YearMonth, Reading>>> series =
                new HashMap<>();
        private final Set<UUID> toldNow = new HashSet<>();

        Block(List<Supplier> suppliers, Memory memory, MovedView.Looker looker) {
            this.suppliers = suppliers;
            this.today = memory.today;
            this.memory = memory;
            this.looker = looker;
            this.last = memory.last;
        }

        /**
         * The newest first: who has nothing in the judged month is not judged by older ones.
         *
         * @param whole all months; else those that the day may have changed
         */
        void look(boolean whole) {
            if (!whole) {
                // On its first day the month before is looked at as well: its last day is over.
                for (LocalDate day : List.of(today.minusDays(1), today)) {
                    YearMonth month = YearMonth.from(day);
                    if (day.equals(today) || !month.equals(YearMonth.from(today))) {
                        computed(suppliers, month).forEach(each -> tell(each, month));
                    }
                }
                premiums.look(suppliers, today);
                return;
            }
            for (int back = 0; back < told; back++) {
                YearMonth month = YearMonth.from(today).minusMonths(back);
                computed(suppliers, month).forEach(each -> tell(each, month));
            }
            premiums.look(suppliers, today);
            List<Supplier> charted =
                    suppliers.stream().filter(each -> judged.containsKey(each.id())).toList();
            if (charted.isEmpty()) {
                return;
            }
            YearMonth first = last.minusMonths(Control.MEMORY);
            for (YearMonth month = YearMonth.from(today).minusMonths(told);
                    !month.isBefore(first);
                    month = month.minusMonths(1)) {
                YearMonth of = month;
                computed(charted, of).forEach(each -> remember(each, of));
            }
            judged.forEach(this::warn);
        }

        private List<Computed> computed(Collection<Supplier> of, YearMonth month) {
            return scores.computed(of, Month.period(month), today, null, Assumption.NONE);
        }

        private void tell(Computed computed, YearMonth month) {
            UUID supplier = computed.supplier().id();
            if (computed.dependsOnOthers()) {
                looker.dependsOnOthers(supplier);
            }
            if (month.equals(last)) {
                Judging judging = Judging.of(computed);
                if (!judging.metrics().isEmpty()) {
                    judged.put(supplier, judging);
                }
            }
            if (!month.isAfter(last)) {
                remember(computed, month);
            }
            MetricsMeasured measured = Month.told(computed, today);
            if (!memory.isSettled(supplier, month, measured)) {
                MeasuredMonth.State state = note(supplier, month, new Measure(measured));
                memory.measured(supplier, month, measured, state.says(measured));
            }
        }

        /** Keeps of a month what control charts need. */
        private void remember(Computed computed, YearMonth month) {
            UUID supplier = computed.supplier().id();
            Judging judging = judged.get(supplier);
            if (judging == null) {
                return;
            }
            Map<String, SortedMap<YearMonth, Reading>> of =
                    series.computeIfAbsent(supplier, _ -> new HashMap<>());
            Map<String, MetricValue> newest = Month.newest(computed.metrics());
            judging.metrics()
                    .forEach((code, metric) -> {
                        Reading reading = Month.reading(metric, newest.get(code));
                        if (reading != null
                                && Month.isComparable(metric, judging.currency(), computed)) {
                            of.computeIfAbsent(code, _ -> new TreeMap<>()).put(month, reading);
                        }
                    });
        }

        private void warn(UUID supplier, Judging judging) {
            List<EarlyWarningRaised> findings = new ArrayList<>();
            Map<String, SortedMap<YearMonth, Reading>> of = series.getOrDefault(supplier, Map.of());
            judging.metrics()
                    .forEach((code, metric) ->
                            findings.addAll(
                                    Month.findings(
                                            supplier,
                                            last,
                                            metric,
                                            judging.currency(),
                                            of.getOrDefault(code, new TreeMap<>()))));
            if (!findings.isEmpty()) {
                note(supplier, last, new Warn(findings));
            }
        }

        private MeasuredMonth.State note(UUID supplier, YearMonth month, MeasuredCommand command) {
            String id = MeasuredEvent.id(supplier, month.toString());
            Outcome<MeasuredMonth.State> outcome =
                    months.handle(id, command, CommandContext.of(TASK));
            MetricsMeasured news = outcome.state().told();
            if (news != null && news.on().equals(today)) {
                toldNow.add(supplier);
            }
            return outcome.state();
        }
    }
}
