package entente.scorecard.scoring;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.scorecard.metrics.Benchmarks;
import entente.scorecard.metrics.Measured.Bought;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.EventsByLine;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import entente.scorecard.purchases.Suppliers;
import entente.scorecard.purchases.Totals;
import entente.scorecard.scoring.LineHistoryView.Parties;
import entente.scorecard.scoring.LineHistoryView.Question;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was measured of suppliers in a period, as of any two days.
 *
 * <p>Sums are stored as of the end of time. A day earlier than that is answered by taking out what
 * is not due by then, and by folding the lines again that have later facts; an earlier knowledge by
 * folding every line from the log. Both ways give the same numbers.
 */
@Singleton
public class PerformanceView {

    private static final List<Measure> DUE_MEASURES =
            List.of(
                    Measure.LINES_DUE,
                    Measure.LINES_ON_TIME_IN_FULL,
                    Measure.LINES_BUYER_CAUSED,
                    Measure.DELIVERED_BY_DUE_AMOUNT,
                    Measure.DUE_AMOUNT);
    private static final String TOTALS = totals();
    private static final String NOT_DUE = notDue();

    private final Database database;

    PerformanceView(Database database) {
        this.database = database;
    }

    /**
     * What was measured, all from one moment of the purchase log.
     *
     * @param position of the log
     */
    record Answer(Map<UUID, Gathered> gathered, Benchmarks benchmarks, long position) {}

    /** Measures the suppliers, from one snapshot of the database. */
    Answer ask(Question question) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            long position = LineHistoryView.head(c, question.asOf());
            Benchmarks benchmarks =
                    new Benchmarks(LineHistoryView.marketPrices(c, question.asOf()));
            Map<UUID, Gathered> gathered =
                    question.asOf() == null ? fromSums(c, question) : fromLog(c, question);
            return new Answer(gathered, benchmarks, position);
        });
    }

    /** The same by the long way; what was known is what is known. */
    Answer askLog(Question question) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return new Answer(
                    fromLog(c, question),
                    new Benchmarks(LineHistoryView.marketPrices(c, question.asOf())),
                    LineHistoryView.head(c, question.asOf()));
        });
    }

    /** The position of the purchase log now. */
    long position() {
        return LineHistoryView.head(database.pool(), null);
    }

    /** The lines that may count in the period on that day, from one snapshot. */
    List<FoldedLine> lines(Question question) {
        return database.inTransaction(c -> {
            LineHistoryView.snapshot(c);
            return LineHistoryView.lines(c, question);
        });
    }

    private static Map<UUID, Gathered> fromSums(SqlClient client, Question question) {
        Parties asked = Parties.of(question);
        Map<UUID, Gathered> gathered = Gathered.of(asked.suppliers(), question.period());
        LocalDate effective = question.effective();
        Set<UUID> late = LineHistoryView.lateLines(client, asked, effective);
        Set<UUID> mixed = LineHistoryView.mixedLines(client, asked);
        Set<UUID> single = new HashSet<>(late);
        single.addAll(mixed);
        EventsByLine events = new EventsByLine(LineHistoryView.load(client, single, null));
        Set<Integer> dated = datedBecause(events, single, asked, question.known());
        addTotals(client, asked, question, gathered, dated);
        takeOutNotDue(client, asked, question, gathered);
        addBought(client, asked, question, gathered);
        addUnsettled(client, asked, question, gathered);
        addUnreadable(client, asked, question, gathered);
        for (LineId line : events.lines()) {
            UUID hash = line.hash();
            if (late.contains(hash)) {
                FoldedLine stored = events.fold(line, FoldedLine.NOT_ASKED, FoldedLine.END_OF_TIME);
                UUID owner = LineHistoryView.owner(stored, question.known());
                Gathered of = owner == null ? null : gathered.get(owner);
                if (of != null) {
                    of.remove(stored);
                    FoldedLine then = events.fold(line, FoldedLine.NOT_ASKED, effective);
                    of.add(then);
                    of.addBought(then);
                }
            } else if (mixed.contains(hash)) {
                addSingle(events, line, question, gathered);
            }
        }
        return gathered;
    }

    private static Map<UUID, Gathered> fromLog(SqlClient client, Question question) {
        Parties asked = Parties.of(question);
        Map<UUID, Gathered> gathered = Gathered.of(asked.suppliers(), question.period());
        Set<UUID> hashes = LineHistoryView.everLines(client, asked, question.asOf());
        EventsByLine events =
                new EventsByLine(LineHistoryView.load(client, hashes, question.asOf()));
        for (LineId line : events.lines()) {
            if (hashes.contains(line.hash())) {
                addSingle(events, line, question, gathered);
            }
        }
        addUnreadable(client, asked, question, gathered);
        return gathered;
    }

    /** Adds a line that is in no sum, with those of its events that did not have their effect. */
    private static void addSingle(
            EventsByLine events, LineId line, Question question, Map<UUID, Gathered> gathered) {
        FoldedLine then = events.fold(line, question.known(), question.effective());
        UUID owner = LineHistoryView.owner(then, question.known());
        Gathered of = owner == null ? null : gathered.get(owner);
        if (of != null) {
            of.add(then);
            of.addBought(then);
        }
        FoldedLine whole = events.fold(line, question.known(), FoldedLine.END_OF_TIME);
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

    private static void addTotals(
            SqlClient client,
            Parties asked,
            Question question,
            Map<UUID, Gathered> gathered,
            Set<Integer> dated) {
        Period period = question.period();
        for (Row row :
                await(
                        client.preparedQuery(TOTALS)
                                .execute(
                                        asked.with(
                                                dated,
                                                period.previous().start(),
                                                period.start(),
                                                period.end())))) {
            Gathered of = gathered.get(asked.suppliers().get(row.getInteger(0)));
            if (of == null) {
                continue;
            }
            LocalDate orderedOn = row.getLocalDate(3);
            if (orderedOn == null) {
                of.forgetDates();
            }
            Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
            int column = 5;
            for (Measure measure : Measure.values()) {
                sums.put(measure, row.getBigDecimal(column++));
            }
            of.add(
                    row.getBoolean(1) ? period.first() : period.previous().first(),
                    row.getString(2),
                    orderedOn == null ? LocalDate.EPOCH : orderedOn,
                    row.getString(4),
                    new Totals(sums));
        }
    }

    /** Order dates are kept only where amounts of several currencies need their rates. */
    private static String totals() {
        String sums =
                Arrays.stream(Measure.values())
                        .map(m -> "sum(t." + m.column() + ")")
                        .collect(Collectors.joining(", "));
        return "with t as materialized (select p.supplier, p.dated, t.* from "
                + LineHistoryView.PARTIES
                + " join purchase_total t on "
                + LineHistoryView.OF_PARTY.replace("%s", "t")
                + " where t.month between $5 and $7), s as (select supplier, bool_or(dated) or"
                + " min(least(currency, invoice_currency)) <> max(greatest(currency,"
                + " invoice_currency)) as dated from t group by supplier) select t.supplier,"
                + " t.month >= $6 as now, t.currency, case when s.dated then t.ordered_on end as o, t.invoice_currency, "
                + sums
                + " from t join s using (supplier) group by 1, 2, 3, 4, 5";
    }

    private static void takeOutNotDue(
            SqlClient client, Parties asked, Question question, Map<UUID, Gathered> gathered) {
        Period period = question.period();
        if (!question.effective().isBefore(period.end())) {
            return;
        }
        for (Row row :
                await(
                        client.preparedQuery(NOT_DUE)
                                .execute(
                                        asked.with(
                                                Set.of(),
                                                period.start(),
                                                period.end(),
                                                question.effective())))) {
            Gathered of = gathered.get(asked.suppliers().get(row.getInteger(0)));
            if (of == null) {
                continue;
            }
            Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
            for (int i = 0; i < DUE_MEASURES.size(); i++) {
                sums.put(DUE_MEASURES.get(i), row.getBigDecimal(3 + i).negate());
            }
            String currency = row.getString(1);
            of.add(period.first(), currency, row.getLocalDate(2), currency, new Totals(sums));
        }
    }

    private static String notDue() {
        String sums =
                DUE_MEASURES.stream()
                        .map(m -> "sum(l." + m.column() + ")")
                        .collect(Collectors.joining(", "));
        return "select p.supplier, l.currency, l.ordered_on, "
                + sums
                + " from "
                + LineHistoryView.PARTIES
                + " join purchase_line l on "
                + LineHistoryView.OF_PARTY.replace("%s", "l")
                + " where l.due_on between $5 and $6 and l.due_on > $7 and l.last_fact_on <= $7 and"
                + " not l.mixed group by 1, 2, 3";
    }

    private static void addBought(
            SqlClient client, Parties asked, Question question, Map<UUID, Gathered> gathered) {
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select p.supplier, l.item_number, l.category, l.currency,"
                                                + " l.ordered_on, sum(l.received), sum(l.amount),"
                                                + " count(*) filter (where l.received > 0) from "
                                                + LineHistoryView.PARTIES
                                                + " join purchase_line l on "
                                                + LineHistoryView.OF_PARTY.replace("%s", "l")
                                                + " where l.due_on between $5 and $6 and"
                                                + " l.last_fact_on <= $7 and not l.mixed group by 1, 2,"
                                                + " 3, 4, 5")
                                .execute(
                                        asked.with(
                                                Set.of(),
                                                question.period().start(),
                                                question.period().end(),
                                                question.effective())))) {
            Gathered of = gathered.get(asked.suppliers().get(row.getInteger(0)));
            if (of != null) {
                of.add(
                        new Bought(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLocalDate(4),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                row.getLong(7)));
            }
        }
    }

    private static void addUnsettled(
            SqlClient client, Parties asked, Question question, Map<UUID, Gathered> gathered) {
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select p.supplier, u.state, count(*) from "
                                                + LineHistoryView.PARTIES
                                                + " join purchase_unsettled u on "
                                                + LineHistoryView.OF_PARTY.replace("%s", "u")
                                                + " where u.period_on between $5 and $6 and"
                                                + " u.business_date <= $7 group by 1, 2")
                                .execute(
                                        asked.with(
                                                Set.of(),
                                                question.period().start(),
                                                question.period().end(),
                                                question.effective())))) {
            Gathered of = gathered.get(asked.suppliers().get(row.getInteger(0)));
            if (of != null) {
                of.addUnsettled(EventState.State.valueOf(row.getString(1)), row.getLong(2));
            }
        }
    }

    private static void addUnreadable(
            SqlClient client, Parties asked, Question question, Map<UUID, Gathered> gathered) {
        OffsetDateTime known =
                question.asOf() == null ? null : LineHistoryView.utc(question.asOf());
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select p.supplier, count(*) from "
                                                + LineHistoryView.PARTIES
                                                + " join quarantine q on "
                                                + LineHistoryView.OF_PARTY.replace("%s", "q")
                                                + " where q.happened_on between $5 and $6 and"
                                                + " q.happened_on <= $7 and q.state = 'OPEN' and"
                                                + " ($8::timestamptz is null or q.first_seen <= $8)"
                                                + " group by 1")
                                .execute(
                                        asked.with(
                                                Set.of(),
                                                question.period().start(),
                                                question.period().end(),
                                                question.effective(),
                                                known)))) {
            Gathered of = gathered.get(asked.suppliers().get(row.getInteger(0)));
            if (of != null) {
                of.addUnsettled(EventState.State.QUARANTINED, row.getLong(1));
            }
        }
    }
}
