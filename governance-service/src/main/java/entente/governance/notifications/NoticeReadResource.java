package entente.governance.notifications;

import entente.governance.SeatClient;
import entente.governance.notifications.NoticeClient.Before;
import entente.governance.notifications.NoticeClient.Reader;
import entente.governance.notifications.NoticeClient.Wanted;
import entente.governance.notifications.TrayState.Digest;
import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own inbox. Nobody reads that of another. */
@Path("/notifications")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Notifications")
public class NoticeReadResource {

    /** How many are unread. */
    public record Counts(int unread, Map<NoticeKind, Integer> byKind, long position) {}

    /**
     * How the caller wants to be told.
     *
     * @param digest the newest daily mail; null: there was none yet
     */
    public record Preferences(Map<NoticeKind, Channel> channels, @Nullable Digest digest) {

        static Preferences of(TrayState state) {
            Map<NoticeKind, Channel> channels = new EnumMap<>(NoticeKind.class);
            for (NoticeKind kind : NoticeKind.values()) {
                channels.put(kind, state.channel(kind));
            }
            return new Preferences(channels, state.digest());
        }
    }

    private final CommandHandler<TrayCommand, TrayState, TrayEvent> trays;
    private final NoticeClient notices;
    private final NoticeView view;
    private final SeatClient seats;
    private final Caller caller;

    NoticeReadResource(
            CommandHandler<TrayCommand, TrayState, TrayEvent> trays,
            NoticeClient notices,
            NoticeView view,
            SeatClient seats,
            Caller caller) {
        this.trays = trays;
        this.notices = notices;
        this.view = view;
        this.seats = seats;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List the own notices, newest first",
            description =
                    "What concerns the seats that the caller has now, not what the caller did."
                            + " Filters: kind, mark (missing: all that are not archived),"
                            + " supplierId. Kinds that are switched off are left out.")
    public RestResponse<Page<Notice>> list(
            @RestQuery @Nullable NoticeKind kind,
            @RestQuery @Nullable Mark mark,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after) {
        int size = Cursors.size(limit);
        long position = view.await(after);
        List<Notice> found =
                notices.list(
                        reader(kind),
                        new Wanted(
                                mark,
                                supplierId,
                                cursor == null ? null : before(cursor),
                                size + 1));
        boolean more = found.size() > size;
        List<Notice> shown = more ? found.subList(0, size) : found;
        return new Page<>(shown, more ? cursor(shown.getLast()) : null, position, Notice.class)
                .answer()
                .build();
    }

    private static String cursor(Notice last) {
        return last.position() + "." + last.id();
    }

    private static Before before(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            return new Before(
                    Long.parseLong(cursor.substring(0, Math.max(0, dot))),
                    UUID.fromString(cursor.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "cursor-malformed",
                    "cursor takes 'next' of a page of this list");
        }
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Count the own unread notices", description = "By kind, and in all.")
    public Counts counts(@RestQuery @Nullable Long after) {
        long position = view.await(after);
        Map<NoticeKind, Integer> unread = notices.unread(reader(null));
        return new Counts(
                unread.values().stream().mapToInt(Integer::intValue).sum(), unread, position);
    }

    @GET
    @Path("/preferences")
    @Operation(
            summary = "Read how one wants to be told",
            description =
                    "By kind: MAIL (in the inbox and in the daily mail), INBOX or OFF. Beside it the"
                            + " newest daily mail: BEGUN, SENT, or HELD with the reason.")
    public RestResponse<Preferences> preferences() {
        Outcome<TrayState> outcome = trays.load(TrayId.of(caller.actor()));
        return Answers.ok(outcome, Preferences.of(outcome.state()));
    }

    private Reader reader(@Nullable NoticeKind kind) {
        TrayState state = trays.load(TrayId.of(caller.actor())).state();
        Set<NoticeKind> wanted = EnumSet.allOf(NoticeKind.class);
        wanted.removeIf(each -> state.channel(each) == Channel.OFF);
        if (kind != null) {
            wanted.retainAll(Set.of(kind));
        }
        return new Reader(caller.actor(), seats.ofCaller(), wanted);
    }
}
