package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.Database;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.QuarantineView;
import entente.scorecard.TopicInbox;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Purchase and forecast events that can never count as they are: unreadable ones, kept as they
 * came, and readable ones that contradict what came first.
 */
@Path("/quarantine")
@RunOnVirtualThread
@Tag(name = "Quarantine")
public class QuarantineResource {

    static final int SAMPLE = 2_000;
    private static final String OPEN = "OPEN";
    private static final String CONTRADICTING = "log:";
    private static final UUID NIL = new UUID(0, 0);

    private final Database database;
    private final List<TopicInbox> inboxes;
    private final SupplierBook book;

    QuarantineResource(Database database, @All List<TopicInbox> inboxes, SupplierBook book) {
        this.database = database;
        this.inboxes =
                inboxes.stream()
                        .sorted(Comparator.comparing(TopicInbox::topic).reversed())
                        .toList();
        this.book = book;
    }

    /**
     * An event that can never count as it is.
     *
     * @param topic of purchase events or of forecasts
     * @param origin KAFKA or INTAKE for one that could not be read; LOG for one that could, and
     *     contradicts what came first: no replay helps it
     * @param state OPEN, or REPLAYED once it could be read after a repair
     * @param count how often it came
     * @param sample its body, cut; its order line or forecast when it could be read
     */
    public record QuarantinedEvent(
            UUID id,
            String topic,
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

    /**
     * What can never count, oldest first: unreadable events, then contradicting ones topic by
     * topic.
     *
     * @param since only what came then or later, a time with its offset
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.CATEGORY_MANAGER, Roles.OPERATOR, Roles.AUDITOR})
    public RestResponse<Page<QuarantinedEvent>> list(
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String eventId,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int size = Cursors.size(limit);
        Suppliers suppliers = book.suppliers(null);
        Asked asked =
                new Asked(
                        state == null ? OPEN : state,
                        QuarantineFilter.of(topic, code, source, type, eventId, since),
                        size,
                        cursor);
        return database.inTransaction(c -> page(c, suppliers, asked)).answer().build();
    }

    /** What is asked for. */
    private record Asked(String state, QuarantineFilter filter, int size, @Nullable String cursor) {

        /** Where to go on among the contradictions of this topic; null: not there yet. */
        @Nullable String at(TopicInbox inbox) {
            String begin = CONTRADICTING + inbox.topic() + ":";
            return cursor != null && cursor.startsWith(begin)
                    ? cursor.substring(begin.length())
                    : null;
        }
    }

    private Page<QuarantinedEvent> page(SqlClient client, Suppliers suppliers, Asked asked) {
        List<TopicInbox> logs = TopicInbox.wanted(inboxes, asked.filter.topic());
        long position = logs.getFirst().head(client);
        List<QuarantinedEvent> items = new ArrayList<>();
        boolean here = asked.cursor == null || !asked.cursor.startsWith(CONTRADICTING);
        if (here) {
            items.addAll(unreadable(client, asked));
            if (items.size() > asked.size) {
                items.removeLast();
                return page(items, items.getLast().id().toString(), position);
            }
        }
        for (TopicInbox log : asked.state.equals(OPEN) ? logs : List.<TopicInbox>of()) {
            String at = asked.at(log);
            if (!here && at == null) {
                continue;
            }
            int left = asked.size - items.size();
            Page<TopicInbox.Contradiction> rest =
                    log.contradicting(
                            client,
                            suppliers,
                            asked.filter,
                            Math.max(1, left),
                            at == null || at.isEmpty() ? null : at);
            String begin = CONTRADICTING + log.topic() + ":";
            if (left == 0 && !rest.items().isEmpty()) {
                return page(items, begin, position);
            }
            if (left > 0) {
                rest.items().forEach(item -> items.add(contradicting(log.topic(), item)));
                if (rest.next() != null) {
                    return page(items, begin + rest.next(), position);
                }
            }
            here = true;
        }
        if (!here && asked.state.equals(OPEN)) {
            throw malformed();
        }
        return page(items, null, position);
    }

    private static Page<QuarantinedEvent> page(
            List<QuarantinedEvent> items, @Nullable String next, long position) {
        return new Page<>(items, next, position, QuarantinedEvent.class);
    }

    private static UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? NIL : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Rejected malformed() {
        return new Rejected(
                Rejected.Kind.MALFORMED, "cursor-malformed", "cursor takes next as answered");
    }

    private static List<QuarantinedEvent> unreadable(SqlClient client, Asked asked) {
        List<QuarantinedEvent> items = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select id, state, code, reason, source, event_id, type,"
                                                + " origin, count, first_seen, last_seen,"
                                                + " substring(body from 1 for "
                                                + SAMPLE
                                                + "), topic from quarantine where state = $1 and id"
                                                + " > $2 and "
                                                + QuarantineView.chosen(4)
                                                + " order by id limit $3")
                                .execute(
                                        QuarantineView.chosenBy(
                                                asked.filter,
                                                asked.state,
                                                after(asked.cursor),
                                                asked.size + 1)))) {
            items.add(item(row));
        }
        return items;
    }

    private static QuarantinedEvent contradicting(String topic, TopicInbox.Contradiction item) {
        return new QuarantinedEvent(
                item.key(),
                topic,
                OPEN,
                item.code(),
                item.reason(),
                item.source(),
                item.id(),
                item.type(),
                "LOG",
                1,
                item.since(),
                item.since(),
                item.about());
    }

    private static QuarantinedEvent item(Row row) {
        return new QuarantinedEvent(
                row.getUUID(0),
                row.getString(12),
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
