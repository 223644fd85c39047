package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.Database;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Purchase events that can never count as they are: unreadable ones, kept as they came, and
 * readable ones that contradict what came first.
 */
@Path("/quarantine")
@RunOnVirtualThread
public class QuarantineResource {

    private static final int SAMPLE = 2_000;
    private static final int BATCH = 500;
    private static final String CONTRADICTING = "log:";
    private static final UUID NIL = new UUID(0, 0);

    private final Database database;
    private final PurchaseInbox inbox;
    private final SupplierBook book;

    QuarantineResource(Database database, PurchaseInbox inbox, SupplierBook book) {
        this.database = database;
        this.inbox = inbox;
        this.book = book;
    }

    /**
     * An event that can never count as it is.
     *
     * @param origin KAFKA or INTAKE for one that could not be read; LOG for one that could, and
     *     contradicts what came first: no replay helps it
     * @param state OPEN, or REPLAYED once it could be read after a repair
     * @param count how often it came
     * @param sample its body, cut; its order line when it could be read
     */
    public record QuarantinedEvent(
            UUID id,
            String state,
            String code,
            String reason,
            @Nullable String source,
            @Nullable String eventId,
            @Nullable String type,
            String origin,
            long count,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            String sample) {}

    /** How many were read this time, and how many still cannot be. */
    public record Replay(long replayed, long stillQuarantined, long position) {}

    /** What can never count, oldest first: unreadable events, then contradicting ones. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.CATEGORY_MANAGER, Roles.OPERATOR, Roles.AUDITOR})
    public RestResponse<Page<QuarantinedEvent>> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String eventId,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Cursors.size(limit);
        UnsettledView.Filter filter = new UnsettledView.Filter(code, source, eventId);
        Suppliers suppliers = book.suppliers(null);
        String shown = state == null ? "OPEN" : state;
        Page<QuarantinedEvent> page =
                database.inTransaction(c -> page(c, suppliers, shown, filter, size, cursor));
        return page.answer().build();
    }

    private static Page<QuarantinedEvent> page(
            SqlClient client,
            Suppliers suppliers,
            String state,
            UnsettledView.Filter filter,
            int size,
            @Nullable String cursor) {
        String at =
                cursor != null && cursor.startsWith(CONTRADICTING)
                        ? cursor.substring(CONTRADICTING.length())
                        : null;
        boolean contradicting = at != null;
        long position = PurchaseLogClient.head(client);
        List<QuarantinedEvent> items = new ArrayList<>();
        if (!contradicting) {
            items.addAll(unreadable(client, state, filter, size + 1, after(cursor)));
        }
        String next = null;
        if (items.size() > size) {
            items.removeLast();
            next = items.getLast().id().toString();
        } else if (state.equals("OPEN")) {
            Page<UnsettledView.Item> rest =
                    UnsettledView.quarantined(
                            client, suppliers, filter, Math.max(1, size - items.size()), at);
            if (items.size() < size) {
                rest.items().forEach(item -> items.add(contradicting(item)));
                next = rest.next() == null ? null : CONTRADICTING + rest.next();
            } else if (!rest.items().isEmpty()) {
                next = CONTRADICTING + "0";
            }
        }
        return new Page<>(items, next, position, QuarantinedEvent.class);
    }

    private static UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? NIL : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "cursor-malformed", "cursor takes next as answered");
        }
    }

    private static List<QuarantinedEvent> unreadable(
            SqlClient client, String state, UnsettledView.Filter filter, int limit, UUID after) {
        List<QuarantinedEvent> items = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id, state, code, reason, source, event_id, type,"
                                                + " origin, count, first_seen, last_seen,"
                                                + " substring(body from 1 for "
                                                + SAMPLE
                                                + ") from quarantine where state = $1 and ($2::text is"
                                                + " null or code = $2) and ($3::text is null or source"
                                                + " = $3) and ($4::text is null or event_id = $4) and"
                                                + " id > $5 order by id limit $6")
                                .execute(
                                        Tuple.of(
                                                state,
                                                filter.code(),
                                                filter.source(),
                                                filter.id(),
                                                after,
                                                limit)))) {
            items.add(item(row));
        }
        return items;
    }

    private static QuarantinedEvent contradicting(UnsettledView.Item item) {
        return new QuarantinedEvent(
                item.key(),
                "OPEN",
                item.code(),
                item.reason(),
                item.source(),
                item.id(),
                item.type(),
                "LOG",
                1,
                item.since(),
                item.since(),
                item.orderSystem() == null
                        ? "no order line"
                        : item.orderSystem() + " " + item.orderNumber() + " " + item.lineNumber());
    }

    /** Reads one event again, after a repair. 409 when it still cannot be read. */
    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Replay> replay(@RestPath UUID id) {
        Suppliers suppliers = book.suppliers(null);
        Replay replay =
                database.inTransaction(c -> {
                    List<QuarantineView.Kept> open = QuarantineView.open(c, id, null, NIL, 1);
                    if (open.isEmpty()) {
                        throw Missing.here();
                    }
                    return replay(c, open, suppliers);
                });
        if (replay.replayed() == 0) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "still-quarantined",
                    "It still cannot be read; its entry says why");
        }
        return RestResponse.ok(replay);
    }

    /**
     * Reads all open events again, after a repair.
     *
     * @param code only those with this code
     */
    @POST
    @Path("/replay")
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Replay> replayAll(@RestQuery @Nullable String code) {
        Suppliers suppliers = book.suppliers(null);
        Replay sum = new Replay(0, 0, 0);
        UUID after = NIL;
        while (true) {
            UUID from = after;
            List<UUID> seen = new ArrayList<>();
            Replay part =
                    database.inTransaction(c -> {
                        List<QuarantineView.Kept> open =
                                QuarantineView.open(c, null, code, from, BATCH);
                        open.forEach(kept -> seen.add(kept.id()));
                        return replay(c, open, suppliers);
                    });
            sum =
                    new Replay(
                            sum.replayed + part.replayed,
                            sum.stillQuarantined + part.stillQuarantined,
                            part.position);
            if (seen.size() < BATCH) {
                return RestResponse.ok(sum);
            }
            after = seen.getLast();
        }
    }

    private Replay replay(
            SqlConnection client, List<QuarantineView.Kept> open, Suppliers suppliers) {
        List<UUID> readable = new ArrayList<>();
        List<Incoming> events = new ArrayList<>();
        for (QuarantineView.Kept kept : open) {
            if (kept.incoming().read() instanceof Accepted) {
                readable.add(kept.id());
                events.add(kept.incoming());
            }
        }
        if (events.isEmpty()) {
            return new Replay(0, open.size(), PurchaseLogClient.head(client));
        }
        Set<Party> named = QuarantineView.replayed(client, readable);
        // Sent on as well: whoever else heard it could not read it either.
        long position =
                inbox.take(client, events, PurchaseInbox.INTAKE, suppliers, named).position();
        return new Replay(events.size(), open.size() - events.size(), position);
    }

    private static QuarantinedEvent item(Row row) {
        return new QuarantinedEvent(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getOffsetDateTime(9),
                row.getOffsetDateTime(10),
                new String(row.getBuffer(11).getBytes(), StandardCharsets.UTF_8));
    }
}
