package entente.governance.meetings;

import entente.governance.AgendaClient;
import entente.governance.AgendaClient.Proposed;
import entente.governance.SupplierClient;
import entente.governance.charter.MeetingKind;
import entente.governance.feed.Ics;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading meetings. A supplier's users see those of the own partnership. */
@Path("/meetings")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Meetings")
public class MeetingReadResource {

    /**
     * A meeting in a list.
     *
     * @param on day on which it is planned, in the partnership's zone
     * @param quorum null with {@code heldOn}: it did not take place
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            MeetingKind kind,
            Instant at,
            LocalDate on,
            int minutes,
            MeetingStatus status,
            @Nullable LocalDate heldOn,
            @Nullable Boolean quorum,
            @Nullable Integer missedInARow) {

        static Listed of(MeetingRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.kind,
                    row.at,
                    row.day,
                    row.minutes,
                    row.status,
                    row.heldOn,
                    row.quorum,
                    row.timesMissed);
        }
    }

    /** What could stand on the agenda. */
    public record Proposal(List<Proposed> items) {
        public Proposal {
            items = List.copyOf(items);
        }
    }

    private final CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings;
    private final MeetingView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final AgendaClient agendas;

    MeetingReadResource(
            CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings,
            MeetingView view,
            Lists lists,
            SupplierClient suppliers,
            AgendaClient agendas) {
        this.meetings = meetings;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.agendas = agendas;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List meetings",
            description = "Filters: supplierId, kind, status, from, until (days). Sorts by at.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable MeetingKind kind,
            @RestQuery @Nullable MeetingStatus status,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate from,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate until) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("status", status)
                .from("day", from)
                .until("day", until)
                .in("supplierId", suppliers.own())
                .sortable("at")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one meeting",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<MeetingProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<MeetingState> outcome =
                asOf == null ? meetings.load(id) : meetings.load(id, asOf.at());
        MeetingProfile profile = MeetingResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }

    @GET
    @Path("/{id}.ics")
    @Produces("text/calendar")
    @Operation(
            summary = "Read one meeting as iCalendar",
            description = "To be taken into a calendar once; /calendar-feeds keep it up to date.")
    public RestResponse<String> calendar(@RestPath UUID id) {
        Outcome<MeetingState> outcome = meetings.load(id);
        MeetingProfile profile = MeetingResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        String name =
                MeetingWords.name(profile.kind()) + " with " + suppliers.name(profile.supplierId());
        Ics.Entry entry =
                new Ics.Entry(
                        profile.id(),
                        name,
                        profile.at(),
                        profile.minutes(),
                        outcome.version(),
                        profile.at(),
                        profile.status() == MeetingStatus.CANCELLED);
        return Answers.ok(outcome, Ics.of(List.of(entry)));
    }

    @GET
    @Path("/{id}/agenda/proposal")
    @Operation(
            summary = "Propose an agenda",
            description =
                    "What waits for the steering committee, open matters of the partnership and overdue actions.")
    public Proposal proposal(@RestPath UUID id) {
        MeetingProfile profile = MeetingResource.profile(meetings.load(id));
        suppliers.requireSight(profile.supplierId());
        return new Proposal(agendas.of(profile.partnershipId(), profile.supplierId()));
    }
}
