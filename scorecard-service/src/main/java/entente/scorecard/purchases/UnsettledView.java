package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.web.list.Page;
import entente.scorecard.purchases.EventState.State;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stored events have not had their effect, and why? */
final class UnsettledView {

    private UnsettledView() {}

    /**
     * An event that waits, or that contradicts what came first; a market price has no order line
     * and no supplier.
     *
     * @param key of this very content
     * @param code what it waits for, or what is wrong
     * @param since when it was stored
     * @param ageSeconds how long ago that was
     */
    public record Item(
            UUID key,
            String source,
            String id,
            String type,
            @Nullable String orderSystem,
            @Nullable String orderNumber,
            @Nullable String lineNumber,
            @Nullable SupplierRef supplierRef,
            String state,
            String code,
            String reason,
            OffsetDateTime since,
            long ageSeconds) {}

    /** How the event names its supplier; the id or the alias. */
    public record SupplierRef(
            @Nullable String id, @Nullable String system, @Nullable String value) {

        static SupplierRef of(Party party) {
            return switch (party) {
                case Party.Alias a -> new SupplierRef(null, a.system(), a.value());
                case Party.Supplier s -> new SupplierRef(s.id().toString(), null, null);
            };
        }
    }

    /** Which ones to list; null: all. */
    record Filter(@Nullable String code, @Nullable String source, @Nullable String id) {
        static final Filter NONE = new Filter(null, null, null);
    }

    /** Events judged one by one: of lines whose parties only aliases can compare, and of none. */
    private record Judged(
            List<UUID> ids,
            List<UUID> contents,
            List<String> codes,
            List<@Nullable Party> parties) {

        void add(PurchaseEvent event, String code, @Nullable Party party) {
            ids.add(event.idHash());
            contents.add(event.contentHash());
            codes.add(code);
            parties.add(party);
        }
    }

    /** Events that wait for their order line, receipt or supplier, oldest first. */
    static Page<Item> waiting(
            SqlClient client, Suppliers suppliers, int limit, @Nullable String cursor) {
        return page(
                client,
                suppliers,
                State.WAITING,
                unknownParties(client, suppliers),
                Filter.NONE,
                limit,
                cursor);
    }

    /** Events that contradict what came first, oldest first. */
    static Page<Item> quarantined(
            SqlClient client,
            Suppliers suppliers,
            Filter filter,
            int limit,
            @Nullable String cursor) {
        return page(client, suppliers, State.QUARANTINED, List.of(), filter, limit, cursor);
    }

    private static Page<Item> page(
            SqlClient client,
            Suppliers suppliers,
            State state,
            List<Party> unknown,
            Filter filter,
            int limit,
            @Nullable String cursor) {
        long position = PurchaseLogClient.head(client);
        Judged judged = judged(client, suppliers, state);
        List<Item> items = new ArrayList<>();
        long last = position(cursor);
        boolean more = false;
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select e.position, e.source, e.id, e.type, l.order_system,"
                                                + " l.order_number, l.line_number, w.party_system,"
                                                + " w.party_value, w.code, e.recorded_at,"
                                                + " clock_timestamp(), e.content_hash from (select id_hash,"
                                                + " content_hash, code, party_system, party_value from"
                                                + " purchase_unsettled where state = $1 union all"
                                                + " select * from unnest($2::uuid[], $3::uuid[],"
                                                + " $4::text[], $12::text[], $13::text[]) union all"
                                                + " select e.id_hash, e.content_hash,"
                                                + " 'supplier-unknown', p.system, p.value from"
                                                + " unnest($5::text[], $6::text[]) p(system, value)"
                                                + " join purchase_line l on l.party_system = p.system"
                                                + " and l.party_value = p.value and not l.mixed join"
                                                + " purchase_event e on e.line_hash = l.line_hash where"
                                                + " not exists (select from purchase_unsettled u where"
                                                + " u.id_hash = e.id_hash and u.content_hash ="
                                                + " e.content_hash)) w join purchase_event e on"
                                                + " e.id_hash = w.id_hash and e.content_hash ="
                                                + " w.content_hash left join purchase_line l on l.line_hash"
                                                + " = e.line_hash where e.position > $7 and ($9::text"
                                                + " is null or w.code = $9) and ($10::text is null or"
                                                + " e.source = $10) and ($11::text is null or e.id ="
                                                + " $11) order by e.position limit $8")
                                .execute(
                                        Tuple.from(
                                                new Object[] {
                                                    state.name(),
                                                    judged.ids.toArray(UUID[]::new),
                                                    judged.contents.toArray(UUID[]::new),
                                                    judged.codes.toArray(String[]::new),
                                                    unknown.stream()
                                                            .map(Party::systemKey)
                                                            .toArray(String[]::new),
                                                    unknown.stream()
                                                            .map(Party::valueKey)
                                                            .toArray(String[]::new),
                                                    last,
                                                    limit + 1,
                                                    filter.code,
                                                    filter.source,
                                                    filter.id,
                                                    judged.parties.stream()
                                                            .map(p ->
                                                                    p == null
                                                                            ? null
                                                                            : p.systemKey())
                                                            .toArray(String[]::new),
                                                    judged.parties.stream()
                                                            .map(p ->
                                                                    p == null ? null : p.valueKey())
                                                            .toArray(String[]::new)
                                                })))) {
            if (items.size() == limit) {
                more = true;
                break;
            }
            last = row.getLong(0);
            items.add(item(row, state));
        }
        return new Page<>(items, more ? Long.toString(last) : null, position, Item.class);
    }

    private static Item item(Row row, State state) {
        OffsetDateTime since = row.getOffsetDateTime(10);
        String code = row.getString(9);
        String system = row.getString(7);
        return new Item(
                row.getUUID(12),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                system == null ? null : SupplierRef.of(Party.ofKey(system, row.getString(8))),
                state.name(),
                code,
                Reasons.of(code),
                since,
                Duration.between(since, row.getOffsetDateTime(11)).toSeconds());
    }

    /** Parties of order lines that nobody registered yet. */
    private static List<Party> unknownParties(SqlClient client, Suppliers suppliers) {
        List<Party> unknown = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select distinct party_system, party_value from"
                                                + " purchase_total")
                                .execute())) {
            Party party = Party.ofKey(row.getString(0), row.getString(1));
            if (suppliers.supplierOf(party) == null) {
                unknown.add(party);
            }
        }
        return unknown;
    }

    private static Judged judged(SqlClient client, Suppliers suppliers, State state) {
        Judged judged =
                new Judged(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<UUID> hashes = new HashSet<>();
        for (Row row :
                await(
                        client.preparedQuery("select distinct line_hash from purchase_line_party")
                                .execute())) {
            hashes.add(row.getUUID(0));
        }
        EventsByLine events = new EventsByLine(PurchaseLogClient.load(client, hashes));
        for (LineId line : events.lines()) {
            if (!hashes.contains(line.hash())) {
                continue;
            }
            FoldedLine folded = events.fold(line, suppliers, FoldedLine.END_OF_TIME);
            LineFacts facts = folded.facts();
            boolean unknown = facts != null && suppliers.supplierOf(facts.party()) == null;
            for (EventState each : folded.states()) {
                boolean waits = each.isSettled() && unknown && state == State.WAITING;
                if ((each.state() == state || waits)
                        && each.event().fact() instanceof PurchaseFact.OnLine fact) {
                    String code = waits ? "supplier-unknown" : String.valueOf(each.code());
                    judged.add(each.event(), code, fact.party());
                }
            }
        }
        if (state == State.QUARANTINED) {
            addMarketPrices(client, judged);
        }
        return judged;
    }

    /** Of contents under one id the first counts; a market price that is not, never will. */
    private static void addMarketPrices(SqlClient client, Judged judged) {
        Set<PurchaseEvent> contested = PurchaseLogClient.contestedPrices(client);
        Set<PurchaseEvent> first = PurchaseLine.firstOfEachId(contested);
        for (PurchaseEvent event : contested) {
            if (event.fact() instanceof PurchaseFact.MarketPrice && !first.contains(event)) {
                judged.add(event, "id-reused", null);
            }
        }
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "cursor-malformed", "cursor takes next as answered");
        }
    }
}
