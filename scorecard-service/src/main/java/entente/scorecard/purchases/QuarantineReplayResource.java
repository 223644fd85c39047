package entente.scorecard.purchases;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.QuarantineView;
import entente.scorecard.TopicInbox;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading events of the quarantine again, after a repair. */
@Path("/quarantine")
@RunOnVirtualThread
@Tag(name = "Quarantine")
public class QuarantineReplayResource {

    private static final int BATCH = 500;
    private static final UUID NIL = new UUID(0, 0);

    private final Database database;
    private final List<TopicInbox> inboxes;
    private final SupplierBook book;

    QuarantineReplayResource(Database database, @All List<TopicInbox> inboxes, SupplierBook book) {
        this.database = database;
        this.inboxes = List.copyOf(inboxes);
        this.book = book;
    }

    /** How many were read this time, and how many still cannot be. */
    public record Replay(long replayed, long stillQuarantined, long position) {}

    /** Reads one event again, after a repair. 409 when it still cannot be read. */
    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Replay> replay(@RestPath UUID id) {
        Suppliers suppliers = book.suppliers(null);
        Replay replay =
                database.inTransaction(c -> {
                    for (TopicInbox inbox : inboxes) {
                        List<QuarantineView.Kept> open =
                                QuarantineView.open(
                                        c, id, QuarantineFilter.NONE.in(inbox.topic()), NIL, 1);
                        if (!open.isEmpty()) {
                            return replay(c, inbox, open, suppliers);
                        }
                    }
                    throw Missing.here();
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
     * Reads open events again, after a repair, one topic after the other: all, or those that the
     * same filters would list.
     *
     * @param since only what came then or later, a time with its offset
     */
    @POST
    @Path("/replay")
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Replay> replayAll(
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String eventId,
            @RestQuery @Nullable String since) {
        QuarantineFilter filter = QuarantineFilter.of(topic, code, source, type, eventId, since);
        Suppliers suppliers = book.suppliers(null);
        Replay sum = new Replay(0, 0, 0);
        for (TopicInbox inbox : TopicInbox.wanted(inboxes, topic)) {
            Replay part = replayAll(inbox, filter.in(inbox.topic()), suppliers);
            sum =
                    new Replay(
                            sum.replayed + part.replayed,
                            sum.stillQuarantined + part.stillQuarantined,
                            // Of purchases, whose position others wait for, where they are asked.
                            sum.position == 0 ? part.position : sum.position);
        }
        return RestResponse.ok(sum);
    }

    private Replay replayAll(TopicInbox inbox, QuarantineFilter filter, Suppliers suppliers) {
        Replay sum = new Replay(0, 0, 0);
        UUID after = NIL;
        while (true) {
            UUID from = after;
            List<UUID> seen = new ArrayList<>();
            Replay part =
                    database.inTransaction(c -> {
                        List<QuarantineView.Kept> open =
                                QuarantineView.open(c, null, filter, from, BATCH);
                        open.forEach(kept -> seen.add(kept.id()));
                        return replay(c, inbox, open, suppliers);
                    });
            sum =
                    new Replay(
                            sum.replayed + part.replayed,
                            sum.stillQuarantined + part.stillQuarantined,
                            part.position);
            if (seen.size() < BATCH) {
                return sum;
            }
            after = seen.getLast();
        }
    }

    private static Replay replay(
            SqlConnection client,
            TopicInbox inbox,
            List<QuarantineView.Kept> open,
            Suppliers suppliers) {
        List<UUID> readable = new ArrayList<>();
        List<Incoming> events = new ArrayList<>();
        for (QuarantineView.Kept kept : open) {
            if (inbox.reads(kept.incoming())) {
                readable.add(kept.id());
                events.add(kept.incoming());
            }
        }
        if (events.isEmpty()) {
            return new Replay(0, open.size(), inbox.head(client));
        }
        Set<Party> named = QuarantineView.replayed(client, readable);
        long position = inbox.replay(client, events, suppliers, named);
        return new Replay(events.size(), open.size() - events.size(), position);
    }
}
