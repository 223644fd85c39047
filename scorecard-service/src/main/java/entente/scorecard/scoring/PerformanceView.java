package entente.scorecard.scoring;

import entente.platform.store.Database;
import entente.scorecard.metrics.Benchmarks;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.Measured;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.EventsByLine;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import entente.scorecard.purchases.Rules;
import entente.scorecard.purchases.Suppliers;
import entente.scorecard.scoring.LineHistoryView.Parties;
import entente.scorecard.scoring.LineHistoryView.Question;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import entente.scorecard.suppliers.KnownSuppliers;
import io.vertx.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of suppliers in a period, as of any two days.
 *
 * <p>Sums are stored as of the end of time. A day earlier than that is answered by taking out what
 * is not due by then, and by folding the lines again that have later facts; an earlier knowledge by
 * folding every line from the log. Both ways give the same numbers.
 */
@Singleton
public class PerformanceView {

    private final Database database;
    private final String reportingCurrency;
    private volatile @Nullable Prices prices;
    private volatile @Nullable PricesNow pricesNow;

    /** All market prices there were when something last concerned every supplier. */
    private record Prices(Stamp stamp, List<MarketBaseline> baselines, Benchmarks benchmarks) {}

    /** The same as of the transaction that changed them last. */
    private record PricesNow(long changed, List<MarketBaseline> baselines, Benchmarks benchmarks) {}

    PerformanceView(
            Database database,
            @ConfigProperty(name = "entente.scorecard.currency") String reportingCurrency) {
        this.database = database;
        this.reportingCurrency = reportingCurrency;
    }

    /**
     * What was measured, all from one moment of the purchase log.
     *
     * @param tolerated the same by other tolerances, from every line
     * @param position of the log
     */
    record Answer(
            Map<UUID, Gathered> gathered,
            Map<Rules, Map<UUID, Gathered>> tolerated,
            Benchmarks benchmarks,
            long position) {}

    String reportingCurrency() {
        return reportingCurrency;
    }

    /** What was measured of a supplier of whom nothing was heard. */
    Gathered nothing(UUID supplier, Period period) {
        return new Gathered(supplier, period, reportingCurrency);
    }

    /** Measures the suppliers as of now, from one snapshot of the database after the moment. */
    Answer ask(Question question, List<MarketBaseline> baselines, Moment moment) {
        Stamp before = moment.changes().ofEverybody();
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return new Answer(
                    fromSums(c, question),
                    tolerated(c, question),
                    benchmarks(c, question, baselines, before),
                    moment.position());
        });
    }

    /**
     * The same; the position is the one of the very snapshot, so that facts of the log up to it are
     * the facts that were measured.
     */
    Answer askNow(Question question, List<MarketBaseline> baselines) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return new Answer(
                    fromSums(c, question),
                    tolerated(c, question),
                    benchmarksNow(c, question, baselines),
                    LineHistoryView.head(c));
        });
    }

    /** The same, of exactly this snapshot. */
    private Benchmarks benchmarksNow(
            SqlClient client, Question question, List<MarketBaseline> baselines) {
        long changed = LineHistoryView.pricesChanged(client);
        PricesNow known = pricesNow;
        if (known != null && known.changed == changed && known.baselines.equals(baselines)) {
            return known.benchmarks;
        }
        Benchmarks fresh =
                new Benchmarks(LineHistoryView.marketPrices(client, question), baselines);
        pricesNow = new PricesNow(changed, baselines, fresh);
        return fresh;
    }

    /**
     * There may be thousands of prices, and they seldom change.
     *
     * @param stamp read before the snapshot was taken
     */
    private Benchmarks benchmarks(
            SqlClient client, Question question, List<MarketBaseline> baselines, Stamp stamp) {
        Prices known = prices;
        if (known != null && known.stamp.equals(stamp) && known.baselines.equals(baselines)) {
            return known.benchmarks;
        }
        Benchmarks fresh =
                new Benchmarks(LineHistoryView.marketPrices(client, question), baselines);
        prices = new Prices(stamp, baselines, fresh);
        return fresh;
    }

    /** The same as of an earlier knowledge, the long way over the log. */
    Answer askLog(Question question, List<MarketBaseline> baselines) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return new Answer(
                    fromLog(c, question),
                    tolerated(c, question),
                    new Benchmarks(LineHistoryView.marketPrices(c, question), baselines),
                    LineHistoryView.head(c, question));
        });
    }

    /**
     * Lines.
     *
     * @param benchmarks that they are compared with; none when the metric does not compare
     */
    record Lines(List<FoldedLine> lines, Benchmarks benchmarks) {}

    /**
     * The lines that may count in the period on that day, from one snapshot.
     *
     * @param metric that they are looked at for
     */
    Lines lines(
            Question question, @Nullable MetricDefinition metric, List<MarketBaseline> baselines) {
        boolean compared = metric != null && metric.comparesPrices();
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return new Lines(
                    LineHistoryView.lines(c, question),
                    compared
                            ? new Benchmarks(LineHistoryView.marketPrices(c, question), baselines)
                            : new Benchmarks(List.of(), List.of()));
        });
    }

    /**
     * Lines of a supplier that may stand otherwise at two times; of each time those that are its.
     *
     * @param shared whether it depends on other suppliers whose some of them are
     */
    record Compared(List<FoldedLine> then, List<FoldedLine> now, boolean shared) {}

    /**
     * Compares.
     *
     * @param then at a position of the purchase log
     */
    Compared compared(Question then, long position, Question now) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            Set<UUID> shared = ChangedLinesView.shared(c, then, now);
            Set<UUID> hashes = ChangedLinesView.since(c, then, now, position, shared);
            return new Compared(
                    LineHistoryView.lines(c, hashes, then),
                    LineHistoryView.lines(c, hashes, now),
                    !shared.isEmpty());
        });
    }

    /** An order line as it is now, when it is the supplier's. */
    @Nullable LineFacts line(UUID supplier, UUID hash, KnownSuppliers known) {
        EventsByLine events =
                new EventsByLine(
                        database.inTransaction(c -> LineHistoryView.load(c, Set.of(hash))));
        for (LineId line : events.lines()) {
            if (line.hash().equals(hash)) {
                FoldedLine folded = events.fold(line, known, FoldedLine.END_OF_TIME);
                return supplier.equals(LineHistoryView.owner(folded, known))
                        ? folded.facts()
                        : null;
            }
        }
        return null;
    }

    /** An order line as the question sees it, when it is that of one of its suppliers. */
    @Nullable FoldedLine line(Question question, UUID hash) {
        EventsByLine events =
                new EventsByLine(
                        database.inTransaction(
                                c -> LineHistoryView.load(c, Set.of(hash), question)));
        for (LineId line : events.lines()) {
            if (line.hash().equals(hash)) {
                FoldedLine folded = events.fold(line, question.known(), question.effective());
                UUID owner = LineHistoryView.owner(folded, question.known());
                return owner != null && question.suppliers().contains(owner) ? folded : null;
            }
        }
        return null;
    }

    /** What the lines of a supplier add up to in the period. */
    Measured measured(UUID supplier, Period period, List<FoldedLine> lines) {
        Gathered gathered = nothing(supplier, period);
        for (FoldedLine line : lines) {
            gathered.add(line);
            gathered.addBought(line);
        }
        return gathered.measured(List.of());
    }

    private Map<UUID, Gathered> fromSums(SqlClient client, Question question) {
        Parties asked = Parties.of(question);
        Map<UUID, Gathered> gathered =
                Gathered.of(asked.suppliers(), question.period(), reportingCurrency);
        LocalDate effective = question.effective();
        Set<UUID> late = LineHistoryView.lateLines(client, asked, effective);
        Set<UUID> mixed = LineHistoryView.mixedLines(client, asked);
        Set<UUID> single = new HashSet<>(late);
        single.addAll(mixed);
        Set<UUID> changed = new HashSet<>(question.corrections().keySet());
        changed.addAll(LeftOutView.lines(client, question.without()));
        single.addAll(changed);
        Set<PurchaseEvent> all = LineHistoryView.load(client, single, question);
        EventsByLine events = new EventsByLine(all);
        EventsByLine left = new EventsByLine(LeftOutView.left(all, question.without()));
        Set<Integer> dated = datedBecause(events, single, asked, question.known());
        StoredSumsView.addTotals(client, asked, question, gathered, dated);
        StoredSumsView.takeOutNotDue(client, asked, question, gathered);
        StoredSumsView.addBought(client, asked, question, gathered);
        StoredSumsView.addUnsettled(client, asked, question, gathered);
        StoredSumsView.addUnreadable(client, asked, question, gathered);
        for (LineId line : events.lines()) {
            UUID hash = line.hash();
            if (late.contains(hash)) {
                FoldedLine stored = events.fold(line, FoldedLine.NOT_ASKED, FoldedLine.END_OF_TIME);
                UUID owner = LineHistoryView.owner(stored, question.known());
                Gathered of = owner == null ? null : gathered.get(owner);
                if (of != null) {
                    of.remove(stored);
                    FoldedLine then =
                            left.fold(
                                    line,
                                    FoldedLine.NOT_ASKED,
                                    effective,
                                    question.corrections(line, owner));
                    of.add(then);
                    of.addBought(then);
                }
            } else if (mixed.contains(hash)) {
                addSingle(left, line, question, gathered);
            } else if (changed.contains(hash)) {
                LeftOutView.exchange(events, left, line, question, gathered);
            }
        }
        return gathered;
    }

    /** The supplier that each event counts for; without those that count for none. */
    Map<UUID, UUID> owners(Set<UUID> ids, @Nullable Instant asOf, KnownSuppliers known) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return LeftOutView.owners(c, ids, asOf, known);
        });
    }

    private Map<UUID, Gathered> fromLog(SqlClient client, Question question) {
        Parties asked = Parties.of(question);
        Map<UUID, Gathered> gathered =
                Gathered.of(asked.suppliers(), question.period(), reportingCurrency);
        Set<UUID> hashes = LineHistoryView.everLines(client, asked);
        EventsByLine events =
                new EventsByLine(
                        LeftOutView.left(
                                LineHistoryView.load(client, hashes, question),
                                question.without()));
        for (LineId line : events.lines()) {
            if (hashes.contains(line.hash())) {
                addSingle(events, line, question, gathered);
            }
        }
        StoredSumsView.addUnreadable(client, asked, question, gathered);
        return gathered;
    }

    /** What lines add up to by other tolerances: no sum is stored of them, each line is folded. */
    private Map<Rules, Map<UUID, Gathered>> tolerated(SqlClient client, Question question) {
        Map<Rules, Map<UUID, Gathered>> tolerated = new HashMap<>();
        if (question.tolerances().isEmpty()) {
            return tolerated;
        }
        Parties asked = Parties.of(question);
        Set<UUID> hashes =
                question.isNow()
                        ? LineHistoryView.candidates(client, asked, question)
                        : LineHistoryView.everLines(client, asked);
        EventsByLine events =
                new EventsByLine(
                        LeftOutView.left(
                                LineHistoryView.load(client, hashes, question),
                                question.without()));
        for (Rules rules : question.tolerances()) {
            Map<UUID, Gathered> gathered =
                    Gathered.of(asked.suppliers(), question.period(), reportingCurrency);
            for (LineId line : events.lines()) {
                FoldedLine folded = LineHistoryView.corrected(events, line, question, rules);
                UUID owner = LineHistoryView.owner(folded, question.known());
                Gathered of = owner == null ? null : gathered.get(owner);
                if (of != null && hashes.contains(line.hash())) {
                    of.add(folded);
                }
            }
            tolerated.put(rules, gathered);
        }
        return tolerated;
    }

    /** Adds a line that is in no sum, with those of its events that did not have their effect. */
    private static void addSingle(
            EventsByLine events, LineId line, Question question, Map<UUID, Gathered> gathered) {
        FoldedLine then = LineHistoryView.corrected(events, line, question);
        UUID owner = LineHistoryView.owner(then, question.known());
        Gathered of = owner == null ? null : gathered.get(owner);
        if (of != null) {
            of.add(then);
            of.addBought(then);
        }
        FoldedLine whole = events.fold(line, question.known(), FoldedLine.END_OF_TIME);
        for (EventState state : whole.states()) {
            if (state.event().fact() instanceof OnLine fact) {
                UUID named = question.known().supplierOf(fact.party());
                Gathered concerned = named == null ? null : gathered.get(named);
                if (concerned != null) {
                    concerned.dependOnOthers();
                }
            }
        }
        for (EventState state : whole.unsettled()) {
            if (state.event().fact() instanceof OnLine fact
                    && !state.event().businessDate().isAfter(question.effective())
                    && isWithin(whole.periodOn(state), question.period())) {
                UUID named = question.known().supplierOf(fact.party());
                Gathered concerned = named == null ? null : gathered.get(named);
                if (concerned != null) {
                    concerned.addUnsettled(state.state(), 1);
                }
            }
        }
    }

    private static boolean isWithin(LocalDate day, Period period) {
        return !day.isBefore(period.start()) && !day.isAfter(period.end());
    }

    /** Suppliers whose sums keep their dates because a single line may bring another currency. */
    private static Set<Integer> datedBecause(
            EventsByLine events, Set<UUID> single, Parties asked, Suppliers known) {
        Set<Integer> dated = new HashSet<>();
        if (!single.isEmpty()) {
            for (LineId line : events.lines()) {
                UUID owner =
                        LineHistoryView.owner(
                                events.fold(line, known, FoldedLine.END_OF_TIME), known);
                int number = owner == null ? -1 : asked.suppliers().indexOf(owner);
                if (number >= 0) {
                    dated.add(number);
                }
            }
        }
        return dated;
    }
}
