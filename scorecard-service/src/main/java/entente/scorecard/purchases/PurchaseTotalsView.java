package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the purchase log comes to: lines, sums and unsettled events, kept in the transaction that
 * appends. Sums change by exact differences, which commute, so the order of arrival leaves no
 * trace.
 */
final class PurchaseTotalsView {

    private static final List<String> KEYS =
            List.of(
                    "party_system",
                    "party_value",
                    "month",
                    "currency",
                    "ordered_on",
                    "invoice_currency");
    private static final String ADD_TOTALS = addTotals();

    private PurchaseTotalsView() {}

    /** A line before and after new events. */
    record Change(@Nullable FoldedLine before, FoldedLine after) {

        private SortedMap<TotalsKey, Totals> difference() {
            SortedMap<TotalsKey, Totals> difference = new TreeMap<>();
            if (!after.mixed()) {
                difference.putAll(after.totals());
            }
            if (before != null && !before.mixed()) {
                before.totals()
                        .forEach((key, totals) ->
                                difference.merge(key, Totals.ZERO.minus(totals), Totals::plus));
            }
            return difference;
        }
    }

    /** Stores the lines as they are now; the caller holds their locks. */
    static void apply(SqlClient client, Collection<Change> changes) {
        List<FoldedLine> lines = changes.stream().map(Change::after).toList();
        if (lines.isEmpty()) {
            return;
        }
        updateLines(client, lines);
        replaceParties(client, lines);
        replaceUnsettled(client, lines);
        SortedMap<TotalsKey, Totals> sums = new TreeMap<>();
        for (Change change : changes) {
            change.difference().forEach((key, totals) -> sums.merge(key, totals, Totals::plus));
        }
        sums.values().removeIf(Totals::isZero);
        addTotals(client, sums);
    }

    private static void updateLines(SqlClient client, List<FoldedLine> lines) {
        await(
                client.preparedQuery(
                                "update purchase_line l set mixed = n.mixed, party_system ="
                                        + " n.party_system, party_value = n.party_value, due_on ="
                                        + " n.due_on, last_fact_on = n.last_fact_on, ordered_on ="
                                        + " n.ordered_on, currency = n.currency, item_number ="
                                        + " n.item_number, category = n.category, received ="
                                        + " n.received, amount = n.amount, lines_due = n.lines_due,"
                                        + " lines_on_time_in_full = n.lines_on_time_in_full,"
                                        + " lines_buyer_caused = n.lines_buyer_caused,"
                                        + " delivered_by_due_amount = n.delivered_by_due_amount,"
                                        + " due_amount = n.due_amount from unnest($1::uuid[],"
                                        + " $2::boolean[], $3::text[], $4::text[], $5::date[],"
                                        + " $6::date[], $7::date[], $8::text[], $9::text[],"
                                        + " $10::text[], $11::numeric[], $12::numeric[],"
                                        + " $13::numeric[], $14::numeric[], $15::numeric[],"
                                        + " $16::numeric[], $17::numeric[]) n(line_hash, mixed,"
                                        + " party_system, party_value, due_on, last_fact_on,"
                                        + " ordered_on, currency, item_number, category, received,"
                                        + " amount, lines_due, lines_on_time_in_full,"
                                        + " lines_buyer_caused, delivered_by_due_amount, due_amount)"
                                        + " where l.line_hash = n.line_hash")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            of(lines, UUID[]::new, l -> l.line().hash()),
                                            of(lines, Boolean[]::new, FoldedLine::mixed),
                                            facts(lines, String[]::new, f -> f.party().systemKey()),
                                            facts(lines, String[]::new, f -> f.party().valueKey()),
                                            facts(lines, LocalDate[]::new, LineFacts::dueOn),
                                            of(lines, LocalDate[]::new, FoldedLine::lastFactOn),
                                            facts(lines, LocalDate[]::new, LineFacts::orderedOn),
                                            facts(lines, String[]::new, LineFacts::currency),
                                            facts(lines, String[]::new, LineFacts::itemNumber),
                                            facts(lines, String[]::new, LineFacts::category),
                                            facts(lines, BigDecimal[]::new, LineFacts::received),
                                            facts(
                                                    lines,
                                                    BigDecimal[]::new,
                                                    f -> f.received().multiply(f.unitPrice())),
                                            measure(lines, Measure.LINES_DUE),
                                            measure(lines, Measure.LINES_ON_TIME_IN_FULL),
                                            measure(lines, Measure.LINES_BUYER_CAUSED),
                                            measure(lines, Measure.DELIVERED_BY_DUE_AMOUNT),
                                            measure(lines, Measure.DUE_AMOUNT)
                                        })));
    }

    private static void replaceParties(SqlClient client, List<FoldedLine> lines) {
        await(
                client.preparedQuery(
                                "delete from purchase_line_party where line_hash = any($1::uuid[])")
                        .execute(Tuple.of((Object) of(lines, UUID[]::new, l -> l.line().hash()))));
        List<UUID> hashes = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (FoldedLine line : lines) {
            if (line.mixed()) {
                for (Party party : parties(line)) {
                    hashes.add(line.line().hash());
                    parties.add(party);
                }
            }
        }
        if (!hashes.isEmpty()) {
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

    private static void replaceUnsettled(SqlClient client, List<FoldedLine> lines) {
        await(
                client.preparedQuery(
                                "delete from purchase_unsettled where line_hash = any($1::uuid[])")
                        .execute(Tuple.of((Object) of(lines, UUID[]::new, l -> l.line().hash()))));
        List<Unsettled> unsettled = new ArrayList<>();
        for (FoldedLine line : lines) {
            if (!line.mixed()) {
                line.unsettled().forEach(state -> unsettled.add(new Unsettled(line, state)));
            }
        }
        if (unsettled.isEmpty()) {
            return;
        }
        await(
                client.preparedQuery(
                                "insert into purchase_unsettled (id_hash, content_hash, line_hash,"
                                        + " party_system, party_value, period_on, business_date,"
                                        + " state, code) select * from unnest($1::uuid[], $2::uuid[],"
                                        + " $3::uuid[], $4::text[], $5::text[], $6::date[],"
                                        + " $7::date[], $8::text[], $9::text[])")
                        .execute(
                                Tuple.from(
                                        new Object[] {
                                            of(
                                                    unsettled,
                                                    UUID[]::new,
                                                    u -> u.state.event().idHash()),
                                            of(
                                                    unsettled,
                                                    UUID[]::new,
                                                    u -> u.state.event().contentHash()),
                                            of(unsettled, UUID[]::new, u -> u.line.line().hash()),
                                            of(
                                                    unsettled,
                                                    String[]::new,
                                                    u -> party(u.state).systemKey()),
                                            of(
                                                    unsettled,
                                                    String[]::new,
                                                    u -> party(u.state).valueKey()),
                                            of(
                                                    unsettled,
                                                    LocalDate[]::new,
                                                    u -> u.line.periodOn(u.state)),
                                            of(
                                                    unsettled,
                                                    LocalDate[]::new,
                                                    u -> u.state.event().businessDate()),
                                            of(
                                                    unsettled,
                                                    String[]::new,
                                                    u -> u.state.state().name()),
                                            of(unsettled, String[]::new, u -> u.state.code())
                                        })));
    }

    private static void addTotals(SqlClient client, SortedMap<TotalsKey, Totals> sums) {
        if (sums.isEmpty()) {
            return;
        }
        Collection<TotalsKey> keys = sums.keySet();
        List<Object> arrays =
                new ArrayList<>(
                        List.of(
                                of(keys, String[]::new, key -> key.party().systemKey()),
                                of(keys, String[]::new, key -> key.party().valueKey()),
                                of(keys, LocalDate[]::new, key -> first(key.month())),
                                of(keys, String[]::new, TotalsKey::currency),
                                of(keys, LocalDate[]::new, TotalsKey::orderedOn),
                                of(keys, String[]::new, TotalsKey::invoiceCurrency)));
        for (Measure measure : Measure.values()) {
            arrays.add(of(sums.values(), BigDecimal[]::new, totals -> totals.get(measure)));
        }
        await(client.preparedQuery(ADD_TOTALS).execute(Tuple.from(arrays.toArray())));
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }

    /** In the order of the keys, so that two transactions never wait for each other in a circle. */
    private static String addTotals() {
        List<String> measures = Arrays.stream(Measure.values()).map(Measure::column).toList();
        String columns = String.join(", ", KEYS) + ", " + String.join(", ", measures);
        String arrays =
                IntStream.rangeClosed(1, KEYS.size() + measures.size())
                        .mapToObj(i -> "$" + i + "::" + type(i - 1) + "[]")
                        .collect(Collectors.joining(", "));
        String sums =
                measures.stream()
                        .map(m -> m + " = t." + m + " + excluded." + m)
                        .collect(Collectors.joining(", "));
        return ("insert into purchase_total as t (%s) select %s from unnest(%s) with ordinality"
                        + " n(%s, ord) order by ord on conflict (%s) do update set %s")
                .formatted(columns, columns, arrays, columns, String.join(", ", KEYS), sums);
    }

    private static String type(int column) {
        if (column >= KEYS.size()) {
            return "numeric";
        }
        String key = KEYS.get(column);
        return key.equals("month") || key.equals("ordered_on") ? "date" : "text";
    }

    private static BigDecimal[] measure(List<FoldedLine> lines, Measure measure) {
        return of(
                lines,
                BigDecimal[]::new,
                line ->
                        line.totals().values().stream()
                                .map(totals -> totals.get(measure))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static <R> R[] facts(
            List<FoldedLine> lines,
            java.util.function.IntFunction<R[]> array,
            Function<LineFacts, R> value) {
        return of(
                lines,
                array,
                line -> {
                    LineFacts facts = line.facts();
                    return facts == null ? null : value.apply(facts);
                });
    }

    private static <T, R> R[] of(
            Collection<T> from,
            java.util.function.IntFunction<R[]> array,
            Function<T, @Nullable R> value) {
        return from.stream().map(value).toArray(array);
    }
}
