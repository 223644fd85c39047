package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the purchase log comes to: lines, sums and unsettled events, kept in the transaction that
 * appends, with one statement per table. Sums change by exact differences, which commute, so the
 * order of arrival leaves no trace.
 */
final class PurchaseTotalsView {

    private static final int LINE_COLUMNS = 30;
    private static final int KEY_COLUMNS = 6;
    private static final String WRITE_LINES = call("write_purchase_lines", LINE_COLUMNS);
    private static final String ADD_TOTALS =
            call("add_purchase_totals", 1 + KEY_COLUMNS + Measure.values().length);

    private PurchaseTotalsView() {}

    /**
     * A line before and after new events.
     *
     * @param before null when nothing was stored of it
     */
    record Change(OpenLine line, @Nullable FoldedLine before, FoldedLine after) {

        private boolean isUnsettled() {
            return !after.mixed() && !after.unsettled().isEmpty();
        }

        private @Nullable LineFacts facts() {
            return after.facts();
        }
    }

    /**
     * The generations of the sums.
     *
     * @param serving the one that is read
     * @param building the one that is being made from the log; 0 when none is
     */
    record Generations(int serving, int building) {

        int newest() {
            return building == 0 ? serving : building;
        }
    }

    /** To be asked for once lines are locked: then no generation can change before the commit. */
    static Generations generations(SqlClient client) {
        Row row =
                await(
                                client.preparedQuery(
                                                "select serving, coalesce(building, 0) from"
                                                        + " purchase_fold")
                                        .execute())
                        .iterator()
                        .next();
        return new Generations(row.getInteger(0), row.getInteger(1));
    }

    /** Stores the lines as they are now; the caller holds the locks of those that have a row. */
    static void apply(
            SqlClient client,
            Collection<Change> changes,
            Generations generations,
            String reportingCurrency) {
        if (changes.isEmpty()) {
            return;
        }
        writeLines(client, changes, change -> generationOf(change, generations));
        replaceParties(client, changes);
        replaceUnsettled(client, changes);
        addTotals(client, generations.serving, difference(changes, reportingCurrency));
        SupersededView.add(client, generations.serving, changes);
        if (generations.building != 0) {
            // A line that is not in these sums yet will come into them as it is by then.
            List<Change> there =
                    changes.stream()
                            .filter(c -> generationOf(c, generations) == generations.building)
                            .toList();
            addTotals(client, generations.building, difference(there, reportingCurrency));
            SupersededView.add(client, generations.building, there);
        }
    }

    private static int generationOf(Change change, Generations generations) {
        return change.line.stored().isEmpty()
                ? generations.newest()
                : change.line.row().generation();
    }

    /** Stores lines as the log says they are, and brings them into the sums being made. */
    static void remake(
            SqlClient client, Collection<Change> changes, int building, String reportingCurrency) {
        if (changes.isEmpty()) {
            return;
        }
        writeLines(client, changes, _ -> building);
        replaceParties(client, changes);
        replaceUnsettled(client, changes);
        addTotals(client, building, difference(changes, reportingCurrency));
        SupersededView.add(client, building, changes);
    }

    /** What the sums change by; what comes to nothing is left out. */
    static SortedMap<TotalsKey, Totals> difference(
            Collection<Change> changes, String reportingCurrency) {
        SortedMap<TotalsKey, Totals> sums = new TreeMap<>();
        for (Change change : changes) {
            if (!change.after.mixed()) {
                change.after
                        .totals()
                        .forEach((key, totals) ->
                                sums.merge(
                                        key.reportedIn(reportingCurrency), totals, Totals::plus));
            }
            FoldedLine before = change.before;
            if (before != null && !before.mixed()) {
                before.totals()
                        .forEach((key, totals) ->
                                sums.merge(
                                        key.reportedIn(reportingCurrency),
                                        Totals.ZERO.minus(totals),
                                        Totals::plus));
            }
        }
        sums.values().removeIf(Totals::isZero);
        return sums;
    }

    private static void writeLines(
            SqlClient client, Collection<Change> changes, Function<Change, Integer> generation) {
        List<Object> columns = new ArrayList<>(LINE_COLUMNS);
        columns.add(of(changes, UUID[]::new, c -> c.line.id().hash()));
        columns.add(of(changes, String[]::new, c -> c.line.id().orderSystem()));
        columns.add(of(changes, String[]::new, c -> c.line.id().orderNumber()));
        columns.add(of(changes, String[]::new, c -> c.line.id().lineNumber()));
        columns.add(of(changes, Integer[]::new, generation));
        columns.add(of(changes, Boolean[]::new, c -> c.line.isContested()));
        columns.add(of(changes, Boolean[]::new, c -> c.after.mixed()));
        columns.add(of(changes, Boolean[]::new, Change::isUnsettled));
        columns.add(of(changes, String[]::new, c -> key(c.after.party(), Party::systemKey)));
        columns.add(of(changes, String[]::new, c -> key(c.after.party(), Party::valueKey)));
        columns.add(facts(changes, LocalDate[]::new, LineFacts::dueOn));
        columns.add(of(changes, LocalDate[]::new, c -> c.after.lastFactOn()));
        columns.add(of(changes, LocalDate[]::new, c -> c.after.factsUntil()));
        columns.add(facts(changes, LocalDate[]::new, f -> opened(f, Comparator.naturalOrder())));
        columns.add(facts(changes, LocalDate[]::new, f -> opened(f, Comparator.reverseOrder())));
        columns.add(facts(changes, LocalDate[]::new, LineFacts::orderedOn));
        columns.add(of(changes, Short[]::new, c -> count(c, Measure.LINES_DUE)));
        columns.add(of(changes, Short[]::new, c -> count(c, Measure.LINES_ON_TIME_IN_FULL)));
        columns.add(of(changes, Short[]::new, c -> count(c, Measure.LINES_BUYER_CAUSED)));
        columns.add(of(changes, Short[]::new, c -> count(c, Measure.LINES_COMMIT_PAST_DUE)));
        columns.add(of(changes, Short[]::new, c -> count(c, Measure.LATE_OPEN_LINES)));
        columns.add(facts(changes, String[]::new, LineFacts::currency));
        columns.add(facts(changes, String[]::new, LineFacts::itemNumber));
        columns.add(facts(changes, String[]::new, LineFacts::category));
        columns.add(facts(changes, BigDecimal[]::new, LineFacts::received));
        columns.add(facts(changes, BigDecimal[]::new, f -> f.received().multiply(f.unitPrice())));
        columns.add(of(changes, BigDecimal[]::new, c -> sum(c, Measure.DELIVERED_BY_DUE_AMOUNT)));
        columns.add(of(changes, BigDecimal[]::new, c -> sum(c, Measure.DUE_AMOUNT)));
        columns.add(of(changes, Buffer[]::new, c -> Buffer.buffer(LineCodec.encode(c.line.own()))));
        columns.add(of(changes, Boolean[]::new, c -> !c.line.row().exists()));
        await(client.preparedQuery(WRITE_LINES).execute(Tuple.from(columns)));
    }

    private static @Nullable LocalDate opened(LineFacts facts, Comparator<LocalDate> first) {
        return facts.complaints().stream()
                .map(LineFacts.Complaint::openedOn)
                .min(first)
                .orElse(null);
    }

    private static BigDecimal sum(Change change, Measure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Totals totals : change.after.totals().values()) {
            sum = sum.add(totals.get(measure));
        }
        return sum;
    }

    private static short count(Change change, Measure measure) {
        return sum(change, measure).shortValueExact();
    }

    private static @Nullable String key(@Nullable Party party, Function<Party, String> part) {
        return party == null ? null : part.apply(party);
    }

    private static void replaceParties(SqlClient client, Collection<Change> changes) {
        List<UUID> mixed = new ArrayList<>();
        List<UUID> hashes = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (Change change : changes) {
            UUID hash = change.line.id().hash();
            if (change.after.mixed() || change.line.row().mixed()) {
                mixed.add(hash);
            }
            if (change.after.mixed()) {
                for (Party party : parties(change.after)) {
                    hashes.add(hash);
                    parties.add(party);
                }
            }
        }
        if (mixed.isEmpty()) {
            return;
        }
        delete(client, "purchase_line_party", mixed);
        await(
                client.preparedQuery(
                                "insert into purchase_line_party (line_hash, party_system,"
                                        + " party_value) select * from unnest($1::uuid[],"
                                        + " $2::text[], $3::text[])")
                        .execute(
                                Tuple.of(
                                        hashes.toArray(UUID[]::new),
                                        of(parties, String[]::new, Party::systemKey),
                                        of(parties, String[]::new, Party::valueKey))));
    }

    private static List<Party> parties(FoldedLine line) {
        return line.states().stream().map(PurchaseTotalsView::party).distinct().toList();
    }

    private static Party party(EventState state) {
        if (state.event().fact() instanceof PurchaseFact.OnLine fact) {
            return fact.party();
        }
        throw new IllegalStateException("A line has an event that is on no line");
    }

    private record Unsettled(FoldedLine line, EventState state) {}

    private static void replaceUnsettled(SqlClient client, Collection<Change> changes) {
        List<UUID> were = new ArrayList<>();
        List<Unsettled> unsettled = new ArrayList<>();
        for (Change change : changes) {
            if (change.line.row().unsettled()) {
                were.add(change.line.id().hash());
            }
            if (change.isUnsettled()) {
                change.after
                        .unsettled()
                        .forEach(state -> unsettled.add(new Unsettled(change.after, state)));
            }
        }
        if (!were.isEmpty()) {
            delete(client, "purchase_unsettled", were);
        }
        if (unsettled.isEmpty()) {
            return;
        }
        List<Object> columns = new ArrayList<>();
        columns.add(of(unsettled, UUID[]::new, u -> u.state.event().idHash()));
        columns.add(of(unsettled, UUID[]::new, u -> u.state.event().contentHash()));
        columns.add(of(unsettled, UUID[]::new, u -> u.line.line().hash()));
        columns.add(of(unsettled, String[]::new, u -> party(u.state).systemKey()));
        columns.add(of(unsettled, String[]::new, u -> party(u.state).valueKey()));
        columns.add(of(unsettled, LocalDate[]::new, u -> u.line.periodOn(u.state)));
        columns.add(of(unsettled, LocalDate[]::new, u -> u.state.event().businessDate()));
        columns.add(of(unsettled, String[]::new, u -> u.state.state().name()));
        columns.add(of(unsettled, String[]::new, u -> u.state.code()));
        await(
                client.preparedQuery(
                                "insert into purchase_unsettled (id_hash, content_hash, line_hash,"
                                        + " party_system, party_value, period_on, business_date,"
                                        + " state, code) select * from unnest($1::uuid[], $2::uuid[],"
                                        + " $3::uuid[], $4::text[], $5::text[], $6::date[],"
                                        + " $7::date[], $8::text[], $9::text[])")
                        .execute(Tuple.from(columns)));
    }

    private static void delete(SqlClient client, String table, List<UUID> lines) {
        await(
                client.preparedQuery("delete from " + table + " where line_hash = any($1::uuid[])")
                        .execute(Tuple.of((Object) lines.toArray(UUID[]::new))));
    }

    private static void addTotals(SqlClient client, int generation, Map<TotalsKey, Totals> sums) {
        if (sums.isEmpty()) {
            return;
        }
        Collection<TotalsKey> keys = sums.keySet();
        List<Object> columns = new ArrayList<>(1 + KEY_COLUMNS + Measure.values().length);
        columns.add(generation);
        columns.add(of(keys, String[]::new, key -> key.party().systemKey()));
        columns.add(of(keys, String[]::new, key -> key.party().valueKey()));
        columns.add(of(keys, LocalDate[]::new, key -> key.month().atDay(1)));
        columns.add(of(keys, String[]::new, TotalsKey::currency));
        columns.add(of(keys, LocalDate[]::new, TotalsKey::orderedOn));
        columns.add(of(keys, String[]::new, TotalsKey::invoiceCurrency));
        for (Measure measure : Measure.values()) {
            columns.add(
                    measure.isCount()
                            ? of(sums.values(), Long[]::new, totals -> totals.count(measure))
                            : of(sums.values(), BigDecimal[]::new, totals -> totals.get(measure)));
        }
        await(client.preparedQuery(ADD_TOTALS).execute(Tuple.from(columns)));
    }

    private static String call(String function, int parameters) {
        return IntStream.rangeClosed(1, parameters)
                .mapToObj(i -> "$" + i)
                .collect(Collectors.joining(", ", "select " + function + "(", ")"));
    }

    private static <R> R[] facts(
            Collection<Change> changes,
            IntFunction<R[]> array,
            Function<LineFacts, @Nullable R> value) {
        return of(
                changes,
                array,
                change -> {
                    LineFacts facts = change.facts();
                    return facts == null ? null : value.apply(facts);
                });
    }

    private static <T, R> R[] of(
            Collection<T> from, IntFunction<R[]> array, Function<T, @Nullable R> value) {
        R[] column = array.apply(from.size());
        int row = 0;
        for (T each : from) {
            column[row++] = value.apply(each);
        }
        return column;
    }
}
