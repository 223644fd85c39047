package entente.supplier.spend;

import static entente.platform.store.Database.await;

import entente.platform.messaging.Inbox;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.view.Views;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spend as other capabilities ask for it: by category, and where it moved. */
@Singleton
public class SpendBookClient implements SpendBook {

    private final Database database;
    private final EventStore store;
    private final Views views;
    private final SpendPartyView parties;
    private final SpendSurvivorView survivors;
    private final Inbox inbox;

    SpendBookClient(
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

    @Override
    public List<Spent> spent(@Nullable YearMonth from, @Nullable YearMonth until, String category) {
        awaitNames();
        Tuple tuple = MixedLinesClient.sums(database.pool(), category);
        tuple.addLocalDate(day(from)).addLocalDate(day(until)).addString(category);
        List<Spent> all = new ArrayList<>();
        for (Row row :
                asked(
                        "select p.supplier_id, s.currency, sum(s.amount), sum(s.lines)::bigint from"
                                + " (select party_system, party_value, currency, sum(amount) as"
                                + " amount, sum(lines) as lines from (select party_system,"
                                + " party_value, month, currency, amount, lines from spend_sum where"
                                + " category = $10 and lines > 0 union all select party_system,"
                                + " party_value, month, currency, amount, lines from "
                                + MixedLinesClient.SUMS
                                + ") each where ($8::date is null or month >= $8) and ($9::date is"
                                + " null or month <= $9) group by 1, 2, 3) s left join "
                                + MixedLinesClient.PARTIES
                                + " on p.system = s.party_system and p.value = s.party_value group"
                                + " by 1, 2",
                        tuple)) {
            all.add(
                    new Spent(
                            row.getUUID(0),
                            category,
                            row.getString(1),
                            row.getBigDecimal(2),
                            row.getLong(3)));
        }
        return all;
    }

    @Override
    public List<Spent> spentWith(@Nullable YearMonth from, UUID supplier) {
        awaitNames();
        Tuple tuple = MixedLinesClient.sums(database.pool(), null);
        tuple.addLocalDate(day(from)).addUUID(supplier);
        return spent(
                supplier,
                asked(
                        "select s.category, s.currency, sum(s.amount), sum(s.lines)::bigint from "
                                + MixedLinesClient.PARTIES
                                + " join (select party_system, party_value, category, month, currency,"
                                + " amount, lines from spend_sum where lines > 0 union all select"
                                + " party_system, party_value, category, month, currency, amount,"
                                + " lines from "
                                + MixedLinesClient.SUMS
                                + ") s on s.party_system = p.system and s.party_value = p.value where"
                                + " p.supplier_id = $9 and ($8::date is null or s.month >= $8) group"
                                + " by 1, 2",
                        tuple));
    }

    @Override
    public List<Spent> wholes(@Nullable YearMonth from, @Nullable Collection<String> categories) {
        Tuple tuple = MixedLinesClient.sums(database.pool(), null);
        tuple.addLocalDate(day(from));
        tuple.addArrayOfString(categories == null ? null : categories.toArray(String[]::new));
        return spent(
                null,
                asked(
                        "select category, currency, sum(amount), sum(lines)::bigint from (select"
                                + " category, month, currency, amount, lines from spend_sum where"
                                + " lines > 0 and ($9::text[] is null or category = any($9)) union"
                                + " all select category, month, currency, amount, lines from "
                                + MixedLinesClient.SUMS
                                + " where $9::text[] is null or category = any($9)) s where"
                                + " ($8::date is null or month >= $8) group by 1, 2",
                        tuple));
    }

    @Override
    public List<String> categories() {
        List<String> all = new ArrayList<>();
        // From one category to the next along the index, whatever number of sums each has.
        for (Row row :
                asked(
                        "with recursive next(category) as ((select min(category) from spend_sum)"
                                + " union all select (select min(s.category) from spend_sum s where"
                                + " s.category > n.category) from next n where n.category is not"
                                + " null) select category from next where category is not null",
                        Tuple.tuple())) {
            all.add(row.getString(0));
        }
        return all;
    }

    @Override
    public Map<Name, UUID> holders() {
        awaitNames();
        Map<Name, UUID> holders = new HashMap<>();
        for (Row row :
                asked(
                        "select p.system, p.value, p.supplier_id from " + MixedLinesClient.PARTIES,
                        Tuple.tuple())) {
            holders.put(new Name(row.getString(0), row.getString(1)), row.getUUID(2));
        }
        return holders;
    }

    @Override
    public Set<String> categoriesOf(Collection<Name> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        // What a mixed line adds depends on whose the names in its own events are, and on no other.
        for (Row row :
                asked(
                        "with n as (select * from unnest($1::text[], $2::text[]) n(system, value))"
                                + " select s.category from spend_sum s join n on n.system ="
                                + " s.party_system and n.value = s.party_value union select"
                                + " l.category from spend_line l join spend_event e using (line_hash)"
                                + " join n on n.system = e.party_system and n.value ="
                                + " e.party_value where l.mixed and e.counts",
                        Tuple.from(
                                new Object[] {
                                    names.stream().map(Name::system).toArray(String[]::new),
                                    names.stream().map(Name::value).toArray(String[]::new)
                                }))) {
            found.add(row.getString(0));
        }
        return found;
    }

    @Override
    public Moves moves() {
        List<Long> ids = new ArrayList<>();
        Set<String> categories = new HashSet<>();
        for (Row row : asked("select id, categories from spend_moved", Tuple.tuple())) {
            ids.add(row.getLong(0));
            categories.addAll(Arrays.asList(row.getArrayOfStrings(1)));
        }
        return new Moves(ids, categories);
    }

    @Override
    public void settle(Moves moves) {
        if (!moves.isEmpty()) {
            asked(
                    "delete from spend_moved where id = any($1)",
                    Tuple.of(moves.ids().toArray(Long[]::new)));
        }
    }

    @Override
    public long changes() {
        return inbox.offsets().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Who is known by now counts by now, and as whom. */
    private void awaitNames() {
        awaitNames(store.head());
    }

    /** The same of who is known at this position of the log. */
    void awaitNames(long head) {
        views.await(parties, head);
        views.await(survivors, head);
    }

    /** Rows of category, currency, amount and lines. */
    private static List<Spent> spent(@Nullable UUID supplier, RowSet<Row> rows) {
        List<Spent> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(
                    new Spent(
                            supplier,
                            row.getString(0),
                            row.getString(1),
                            row.getBigDecimal(2),
                            row.getLong(3)));
        }
        return all;
    }

    private RowSet<Row> asked(String sql, Tuple tuple) {
        return await(database.pool().preparedQuery(sql).execute(tuple));
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
