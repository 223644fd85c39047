package entente.scorecard.scoring;

import static entente.platform.store.Database.await;

import entente.scorecard.metrics.Measured.Bought;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.Measure;
import entente.scorecard.purchases.Totals;
import entente.scorecard.scoring.LineHistoryView.Parties;
import entente.scorecard.scoring.LineHistoryView.Question;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is stored of the suppliers asked for, as of the end of time: one statement per kind, its
 * rows added to what is gathered.
 */
final class StoredSumsView {

    private static final List<Measure> DUE_MEASURES =
            List.of(
                    Measure.LINES_DUE,
                    Measure.LINES_ON_TIME_IN_FULL,
                    Measure.LINES_BUYER_CAUSED,
                    Measure.LINES_COMMIT_PAST_DUE,
                    Measure.LATE_OPEN_LINES,
                    Measure.LATE_OPEN_DUE_DAYS,
                    Measure.DELIVERED_BY_DUE_AMOUNT,
                    Measure.DUE_AMOUNT);
    private static final String TOTALS = totals();
    private static final String NOT_DUE = notDue();

    private StoredSumsView() {}

    /**
     * Adds the sums of the period and of the one before.
     *
     * @param dated suppliers (by number) whose sums keep their order dates in any case
     */
    static void addTotals(
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

    /** Takes lines out again that are not due on the day of the question. */
    static void takeOutNotDue(
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
                        .map(StoredSumsView::ofLines)
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

    /**
     * A measure's sum over lines; of lines that another form of the code stored some are not there.
     */
    private static String ofLines(Measure measure) {
        return measure == Measure.LATE_OPEN_DUE_DAYS
                ? "coalesce(sum((l.due_on - date '1970-01-01') * l.late_open_lines), 0)"
                : "coalesce(sum(l." + measure.column() + "), 0)";
    }

    /** Adds what was received, item by item. */
    static void addBought(
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

    /** Adds events that wait or were turned down, of lines. */
    static void addUnsettled(
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

    /** Adds events that nobody could read, by what was known at the instant of the question. */
    static void addUnreadable(
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
                                                + " where q.topic = 'purchase-events' and"
                                                + " q.happened_on between $5 and $6 and"
                                                + " q.happened_on <= $7 and (q.state = 'OPEN' or"
                                                + " q.replayed_at > $8) and ($8::timestamptz is null"
                                                + " or q.first_seen <= $8)"
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
