package entente.scorecard.measuring;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.store.Outcome;
import entente.platform.web.CompanyTime;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Measures the months of every supplier of whom something changed, and of all of them on each new
 * day; the months' streams decide whether that is news. One instance does it. Only the month that
 * ended last is judged: a month in progress may still become what it usually is, and of older ones
 * it is too late to warn. Their quarters are compared with the market on the way.
 */
@Singleton
public class MeasuringRunClient {

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
    private final LedTask task;

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
                    int told) {
        this.months = months;
        this.premiums = premiums;
        this.scores = scores;
        this.moved = moved;
        this.time = time;
        this.rhythm = rhythm;
        this.pause = pause;
        this.told = told;
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

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        MovedView.Looker looker = new MovedView.Looker();
        Map<UUID, Long> toldAt = new HashMap<>();
        Set<UUID> pending = new HashSet<>();
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            LocalDate today = time.today();
            moved.since(looker, today).forEach(supplier -> pending.add(supplier.id()));
            List<Supplier> due =
                    looker.suppliers().stream()
                            .filter(each -> pending.contains(each.id()))
                            .filter(each -> !rests(toldAt.get(each.id())))
                            .toList();
            for (int from = 0; from < due.size() && !led.isClosed(); from += AT_ONCE) {
                Leadership.confirm(connection);
                List<Supplier> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
                long began = System.nanoTime();
                Block block = new Block(some, today, looker);
                block.look();
                some.forEach(each -> pending.remove(each.id()));
                block.toldNow.forEach(id -> toldAt.put(id, began));
                long worked = System.nanoTime() - began;
                led.rest(connection, Duration.ofNanos(worked).multipliedBy(REST_PER_WORK));
            }
            led.worked();
            led.rest(connection, rhythm);
        }
    }

    /** While facts stream in, a supplier of whom something was told just now can wait. */
    private boolean rests(@Nullable Long toldAt) {
        return toldAt != null && System.nanoTime() - toldAt < pause.toNanos();
    }

    /**
     * What is judged of a supplier: what was measured of it in the last whole month.
     *
     * @param currency of that month's money
     */
    private record Judging(String currency, Map<String, MetricDefinition> metrics) {

        static Judging of(Computed computed) {
            Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
            Month.newest(computed.metrics())
                    .forEach((code, value) -> {
                        if (value.value() != null && Charted.of(value.metric()).warns()) {
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
        private final MovedView.Looker looker;
        private final YearMonth last;
        private final Map<UUID, Judging> judged = new HashMap<>();
        private final Map<UUID, Map<String, SortedMap<YearMonth, Reading>>> series =
                new HashMap<>();
        private final Set<UUID> toldNow = new HashSet<>();

        Block(List<Supplier> suppliers, LocalDate today, MovedView.Looker looker) {
            this.suppliers = suppliers;
            this.today = today;
            this.looker = looker;
            this.last = YearMonth.from(today).minusMonths(1);
        }

        /**
         * The newest first: who has nothing in the last whole month is not judged by older ones.
         */
        void look() {
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
            for (int back = told; back <= Control.MEMORY + 1; back++) {
                YearMonth month = YearMonth.from(today).minusMonths(back);
                computed(charted, month).forEach(each -> remember(each, month));
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
            note(supplier, month, new Measure(Month.told(computed, today)));
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
                                            of.getOrDefault(code, new TreeMap<>()))));
            if (!findings.isEmpty()) {
                note(supplier, last, new Warn(findings));
            }
        }

        private void note(UUID supplier, YearMonth month, MeasuredCommand command) {
            String id = MeasuredEvent.id(supplier, month.toString());
            Outcome<MeasuredMonth.State> outcome =
                    months.handle(id, command, CommandContext.of(TASK));
            MetricsMeasured news = outcome.state().told();
            if (news != null && news.on().equals(today)) {
                toldNow.add(supplier);
            }
        }
    }
}
