package entente.supplier.spend;

import static entente.platform.store.Database.await;

import entente.platform.messaging.Inbox;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.view.Views;
import entente.supplier.spend.SpendEvent.Party;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads spend; names are resolved to suppliers while reading, by what is known then. */
@Singleton
public class SpendClient implements SpendBook {

    /** Whose a name is; after a merge the survivor's. */
    private static final String PARTIES =
            "(select n.system, n.value, coalesce(m.into_id, n.supplier_id) as supplier_id from"
                    + " read_model.spend_party_v1 n left join read_model.spend_survivor_v1 m on"
                    + " m.id = n.supplier_id) p";

    /** The sums, and one by one the lines of which aliases decide whom they belong to. */
    private static final String ALL =
            "(select s.party_system, s.party_value, s.category, s.month, s.currency, s.amount,"
                    + " s.lines from spend_sum s where s.lines > 0 union all select * from"
                    + " unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[],"
                    + " $6::numeric[], $7::bigint[]))"
                    + " s(party_system, party_value, category, month, currency, amount, lines)"
                    + " left join "
                    + PARTIES
                    + " on p.system = s.party_system and"
                    + " p.value = s.party_value";

    private final Database database;
    private final EventStore store;
    private final Views views;
    private final SpendPartyView parties;
    private final SpendSurvivorView survivors;
    private final Inbox inbox;

    SpendClient(
            Database database,
            EventStore store,
            Views views,
            SpendPartyView parties,
            SpendSurvivorView survivors) {
        this.database = database;
        this.store = store;
        this.views = views;
        this.parties = parties;
        this.survivors = survivors;
        this.inbox = new Inbox(PurchaseTopicInbox.NAME, PurchaseTopicInbox.CHANNEL, database);
    }

    /** By what spend is added up, beside its currency. */
    public enum By {
        SUPPLIER("coalesce(p.supplier_id::text, s.party_system || ':' || s.party_value)"),
        CATEGORY("s.category"),
        MONTH("to_char(s.month, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A sum; what it was not asked by is null.
     *
     * @param supplier the supplier's id, or the name in purchase events that nobody registered
     */
    public record Sum(
            @Nullable String supplier,
            @Nullable String category,
            @Nullable String month,
            String currency,
            BigDecimal amount,
            long lines) {

        List<String> place() {
            return List.of(
                    Objects.requireNonNullElse(supplier, ""),
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(month, ""),
                    currency);
        }
    }

    /** What to add up; null: no condition. */
    public record Question(
            Collection<By> by,
            @Nullable UUID supplierId,
            @Nullable String category,
            @Nullable YearMonth from,
            @Nullable YearMonth until) {}

    /**
     * Sums in the order of supplier, category, month and currency.
     *
     * @param after the place of the last one that was read; empty: from the start
     */
    public List<Sum> sums(Question question, List<String> after, int limit) {
        String supplier = column(question, By.SUPPLIER);
        String category = column(question, By.CATEGORY);
        String month = column(question, By.MONTH);
        String sql =
                "select * from (select %s as supplier, %s as category, %s as month, s.currency as currency, sum(s.amount), sum(s.lines)::bigint from %s where ($8::uuid is null or p.supplier_id = $8) and ($9::text is null or s.category = $9) and ($10::date is null or s.month >= $10) and ($11::date is null or s.month <= $11) group by 1, 2, 3, 4) q where $12::text is null or (supplier collate \"C\", category collate \"C\", month collate \"C\", currency collate \"C\") > ($12, $13, $14, $15) order by supplier collate \"C\", category collate \"C\", month collate \"C\", currency collate \"C\" limit $16"
                        .formatted(supplier, category, month, ALL);
        Tuple tuple = mixed();
        tuple.addUUID(question.supplierId).addString(question.category);
        tuple.addLocalDate(day(question.from)).addLocalDate(day(question.until));
        for (int i = 0; i < 4; i++) {
            tuple.addString(after.isEmpty() ? null : after.get(i));
        }
        tuple.addInteger(limit);
        List<Sum> sums = new ArrayList<>();
        for (Row row : await(database.pool().preparedQuery(sql).execute(tuple))) {
            sums.add(
                    new Sum(
                            absent(row.getString(0)),
                            absent(row.getString(1)),
                            absent(row.getString(2)),
                            row.getString(3),
                            row.getBigDecimal(4),
                            row.getLong(5)));
        }
        return sums;
    }

    private static String column(Question question, By by) {
        return question.by.contains(by) ? by.sql : "''";
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<Spent> spent(
            @Nullable YearMonth from, @Nullable YearMonth until, @Nullable String category) {
        long head = store.head();
        views.await(parties, head); // who is known by now counts by now,
        views.await(survivors, head); // and as whom
        List<Spent> all = new ArrayList<>();
        Tuple tuple = mixed();
        tuple.addLocalDate(day(from)).addLocalDate(day(until)).addString(category);
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select p.supplier_id, s.category, s.currency, sum(s.amount),"
                                                + " sum(s.lines)::bigint from "
                                                + ALL
                                                + " where ($8::date is null or s.month >= $8) and"
                                                + " ($9::date is null or s.month <= $9) and ($10::text is"
                                                + " null or s.category = $10) group by 1, 2, 3")
                                .execute(tuple))) {
            all.add(
                    new Spent(
                            row.getUUID(0),
                            row.getString(1),
                            row.getString(2),
                            row.getBigDecimal(3),
                            row.getLong(4)));
        }
        return all;
    }

    @Override
    public List<String> categories() {
        List<String> all = new ArrayList<>();
        // From one category to the next along the index, whatever number of sums each has.
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "with recursive next(category) as ((select min(category) from"
                                                + " spend_sum) union all select (select min(s.category)"
                                                + " from spend_sum s where s.category > n.category) from"
                                                + " next n where n.category is not null) select category"
                                                + " from next where category is not null")
                                .execute())) {
            all.add(row.getString(0));
        }
        return all;
    }

    @Override
    public long changes() {
        return inbox.offsets().values().stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    /** Lines whose events name the supplier in different words, by what is known of names now. */
    private Tuple mixed() {
        Map<UUID, List<SpendEvent>> events = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select "
                                                + SpendStoreClient.COLUMNS
                                                + " from spend_line l join spend_event e using"
                                                + " (line_hash) where l.mixed and e.counts")
                                .execute())) {
            events.computeIfAbsent(row.getUUID(2), _ -> new ArrayList<>())
                    .add(SpendStoreClient.event(row));
        }
        List<SpendLine> lines = new ArrayList<>();
        if (!events.isEmpty()) {
            Map<Party, UUID> holders = holders(events.values());
            for (List<SpendEvent> line : events.values()) {
                SpendLine folded =
                        SpendLine.of(
                                line,
                                (one, other) ->
                                        holders.containsKey(one)
                                                && Objects.equals(
                                                        holders.get(one), holders.get(other)));
                if (folded != null && folded.received()) {
                    lines.add(folded);
                }
            }
        }
        return Tuple.from(
                new Object[] {
                    lines.stream().map(l -> l.party().system()).toArray(String[]::new),
                    lines.stream().map(l -> l.party().value()).toArray(String[]::new),
                    lines.stream().map(SpendLine::category).toArray(String[]::new),
                    lines.stream().map(l -> l.month().atDay(1)).toArray(LocalDate[]::new),
                    lines.stream().map(SpendLine::currency).toArray(String[]::new),
                    lines.stream().map(SpendLine::amount).toArray(BigDecimal[]::new),
                    lines.stream().map(_ -> 1L).toArray(Long[]::new)
                });
    }

    private Map<Party, UUID> holders(Collection<List<SpendEvent>> lines) {
        List<Party> parties =
                lines.stream().flatMap(List::stream).map(SpendEvent::party).distinct().toList();
        Map<Party, UUID> holders = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select p.system, p.value, p.supplier_id from "
                                                + PARTIES
                                                + " join unnest($1::text[],"
                                                + " $2::text[]) n(system, value) on n.system = p.system"
                                                + " and n.value = p.value")
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    parties.stream()
                                                            .map(Party::system)
                                                            .toArray(String[]::new),
                                                    parties.stream()
                                                            .map(Party::value)
                                                            .toArray(String[]::new)
                                                })))) {
            holders.put(new Party(row.getString(0), row.getString(1)), row.getUUID(2));
        }
        return holders;
    }
}
