package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.web.list.Page;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.purchases.EventState.State;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stored events have not had their effect, and why? */
final class UnsettledView {

    private static final String ITEM =
            "e.position, e.source, e.id, e.type, l.order_system, l.order_number, l.line_number,"
                    + " w.party_system, w.party_value, w.code, e.recorded_at, clock_timestamp(),"
                    + " e.content_hash";

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

    /**
     * Events of one source with one code.
     *
     * @param sample the first of them: where it lies in the log
     */
    record Total(
            String code,
            String source,
            long events,
            OffsetDateTime first,
            OffsetDateTime last,
            Item sample) {}

    /** Events that wait for their order line, receipt or supplier, oldest first. */
    static Page<Item> waiting(
            SqlClient client, Suppliers suppliers, int limit, @Nullable String cursor) {
        return page(client, suppliers, State.WAITING, QuarantineFilter.NONE, limit, cursor);
    }

    /** Events that contradict what came first, oldest first. */
    static Page<Item> quarantined(
            SqlClient client,
            Suppliers suppliers,
            QuarantineFilter filter,
            int limit,
            @Nullable String cursor) {
        return page(client, suppliers, State.QUARANTINED, filter, limit, cursor);
    }

    private static Page<Item> page(
            SqlClient client,
            Suppliers suppliers,
            State state,
            QuarantineFilter filter,
            int limit,
            @Nullable String cursor) {
        long position = PurchaseLogClient.head(client);
        List<Item> items = new ArrayList<>();
        long last = position(cursor);
        boolean more = false;
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select "
                                                + ITEM
                                                + " from "
                                                + JudgedView.CHOSEN
                                                + " left join purchase_line l on l.line_hash ="
                                                + " e.line_hash where e.position > $14 order by"
                                                + " e.position limit $15")
                                .execute(
                                        JudgedView.of(client, suppliers, state)
                                                .parameters(filter, last, limit + 1)))) {
            if (items.size() == limit) {
                more = true;
                break;
            }
            last = row.getLong(0);
            items.add(item(row, state));
        }
        return new Page<>(items, more ? Long.toString(last) : null, position, Item.class);
    }

    /** How many there are by code and source, each with the first of them. */
    static List<Total> totals(SqlClient client, JudgedView judged, State state) {
        List<Total> totals = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "with w as (select w.*, e.position, e.source, e.recorded_at"
                                                + " from "
                                                + JudgedView.CHOSEN
                                                + "), t as (select code, source, count(*) as events,"
                                                + " min(recorded_at) as first, max(recorded_at) as"
                                                + " last, min(position) as sample from w group by"
                                                + " code, source) select "
                                                + ITEM
                                                + ", t.events, t.first, t.last from t join w on"
                                                + " w.position = t.sample and w.code = t.code join"
                                                + " purchase_event e on"
                                                + " e.position = t.sample left join purchase_line l"
                                                + " on l.line_hash = e.line_hash order by t.code,"
                                                + " t.source")
                                .execute(judged.parameters(QuarantineFilter.NONE)))) {
            Item sample = item(row, state);
            totals.add(
                    new Total(
                            sample.code(),
                            sample.source(),
                            row.getLong(13),
                            row.getOffsetDateTime(14),
                            row.getOffsetDateTime(15),
                            sample));
        }
        return totals;
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

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "cursor-malformed", "cursor takes next as answered");
        }
    }
}
