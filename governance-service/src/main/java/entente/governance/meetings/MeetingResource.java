package entente.governance.meetings;

import entente.governance.PartnershipClient;
import entente.governance.RhythmClient;
import entente.governance.SupplierClient;
import entente.governance.charter.MeetingKind;
import entente.governance.meetings.MeetingEvent.Point;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Convening meetings, holding them and writing their minutes. Each step answers with the meeting.
 */
@Path("/meetings")
@RunOnVirtualThread
@Tag(name = "Meetings")
public class MeetingResource {

    /**
     * A meeting beside the cadence.
     *
     * @param minutes how long it takes, 60 when it is left out
     */
    public record MeetingBody(
            @NotNull UUID supplierId,
            @NotNull MeetingKind kind,
            @NotNull Instant at,
            @Nullable @Min(5) @Max(1440) Integer minutes) {}

    /** The whole agenda, in order. */
    public record AgendaBody(@NotNull @Size(max = 50) List<@NotNull @Valid PointBody> points) {}

    /**
     * A point of the agenda.
     *
     * @param matterIds the open matters it deals with
     */
    public record PointBody(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 20) List<@NotNull UUID> matterIds) {}

    /** Another time. */
    public record TimeBody(@NotNull Instant at) {}

    /**
     * Who was there.
     *
     * @param attendees person ids of either side; their roles are those of their seats
     * @param heldOn the planned day when it is left out
     */
    public record AttendanceBody(
            @NotNull @Size(max = 100) List<@NotNull UUID> attendees, @Nullable LocalDate heldOn) {}

    /** What was said. */
    public record MinutesBody(@NotBlank @Size(max = 20_000) String text) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final RhythmClient rhythms;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    MeetingResource(
            CommandHandler<MeetingCommand, MeetingState, MeetingEvent> meetings,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            RhythmClient rhythms,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.meetings = meetings;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.rhythms = rhythms;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Convene a meeting beside the cadence",
            description = "422 due-in-the-past. 409 partnership-not-open.")
    public RestResponse<MeetingProfile> convene(@Valid @NotNull MeetingBody body) {
        CommandContext context = request.context();
        Outcome<MeetingState> outcome = meetings.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(body.supplierId());
            Integer minutes = body.minutes();
            Slot slot =
                    new Slot(
                            body.kind(),
                            body.at(),
                            footing.calendar().zone(),
                            minutes == null ? 60 : minutes);
            outcome =
                    meetings.handle(
                            Ids.next(),
                            new MeetingCommand.Convene(
                                    footing.partnershipId(),
                                    footing.supplierId(),
                                    slot,
                                    caller.actor(),
                                    time.now()),
                            context);
        }
        return Answers.created(outcome, "/meetings/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/set-agenda")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(summary = "Set the agenda", description = "422 meeting-cancelled, minutes-closed.")
    public RestResponse<MeetingProfile> agenda(@RestPath UUID id, @Valid @NotNull AgendaBody body) {
        List<Point> points =
                body.points().stream()
                        .map(point -> {
                            List<UUID> matters = point.matterIds();
                            return new Point(
                                    point.title().strip(), matters == null ? List.of() : matters);
                        })
                        .toList();
        return run(id, _ -> Grounded.alone(new MeetingCommand.SetAgenda(points, caller.actor())));
    }

    @POST
    @Path("/{id}/reschedule")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Hold it at another time",
            description = "422 due-in-the-past, meeting-held, meeting-missed, meeting-cancelled.")
    public RestResponse<MeetingProfile> reschedule(
            @RestPath UUID id, @Valid @NotNull TimeBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new MeetingCommand.Reschedule(
                                        body.at(), caller.actor(), time.now())));
    }

    @POST
    @Path("/{id}/hold")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say that it took place, and who was there",
            description =
                    "There is a quorum when somebody of either side was there who has one of the"
                            + " roles that the charter names for this kind of meeting. 422"
                            + " attendees-missing, attendee-not-seated, held-in-the-future,"
                            + " meeting-missed, meeting-held, meeting-cancelled.")
    public RestResponse<MeetingProfile> hold(
            @RestPath UUID id, @Valid @NotNull AttendanceBody body) {
        return run(id, known -> held(known, body));
    }

    private Grounded<MeetingCommand> held(MeetingState.Known known, AttendanceBody body) {
        Footing footing = partnerships.see(known.plan().supplierId());
        RhythmClient.Quorum quorum = rhythms.quorum(footing, known.plan().slot().kind());
        LocalDate day = body.heldOn();
        List<Attendee> attendees =
                body.attendees().stream().distinct().map(each -> seated(footing, each)).toList();
        return Grounded.on(
                quorum.seen(),
                new MeetingCommand.Hold(
                        attendees,
                        quorum.roles(),
                        day == null ? known.plan().slot().on() : day,
                        caller.actor(),
                        LocalDate.ofInstant(time.now(), known.plan().slot().zone())));
    }

    private static Attendee seated(Footing footing, UUID person) {
        Seat seat =
                footing.roster()
                        .person(person)
                        .orElseThrow(() ->
                                new Rejected(
                                        "attendee-not-seated",
                                        "This person has no seat at the partnership's table"));
        return new Attendee(seat.personId(), seat.side(), seat.roles());
    }

    @POST
    @Path("/{id}/minute")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(summary = "Write the minutes", description = "422 meeting-not-held, minutes-closed.")
    public RestResponse<MeetingProfile> minute(
            @RestPath UUID id, @Valid @NotNull MinutesBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new MeetingCommand.Minute(
                                        body.text().strip(), side(), caller.actor())));
    }

    @POST
    @Path("/{id}/approve-minutes")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Agree with the minutes of the other side",
            description =
                    "Closes them. 422 minutes-own-approval, minutes-missing, meeting-not-held.")
    public RestResponse<MeetingProfile> approve(@RestPath UUID id) {
        return run(
                id,
                known ->
                        Grounded.alone(
                                new MeetingCommand.ApproveMinutes(
                                        side(),
                                        rhythms.decisions(id),
                                        rhythms.actions(id),
                                        rhythms.next(
                                                known.plan().partnershipId(),
                                                known.plan().slot().kind(),
                                                known.plan().slot().on()),
                                        caller.actor())));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Call it off",
            description =
                    "It counts neither as held nor as missed. 422 meeting-held, meeting-missed.")
    public RestResponse<MeetingProfile> cancel(@RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new MeetingCommand.Cancel(body.reason().strip(), caller.actor())));
    }

    private Side side() {
        return Side.of(caller.ofSupplier());
    }

    private RestResponse<MeetingProfile> run(
            UUID id, Function<MeetingState.Known, Grounded<MeetingCommand>> command) {
        CommandContext context = request.context();
        Outcome<MeetingState> outcome = meetings.answered(context);
        if (outcome == null) {
            MeetingState.Known known = known(meetings.load(id));
            suppliers.requireScope(known.plan().supplierId());
            outcome = meetings.handle(id, () -> command.apply(known), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static MeetingProfile profile(Outcome<MeetingState> outcome) {
        return MeetingProfile.of(UUID.fromString(outcome.id()), known(outcome));
    }

    private static MeetingState.Known known(Outcome<MeetingState> outcome) {
        return switch (outcome.state()) {
            case MeetingState.Absent _ -> throw Missing.here();
            case MeetingState.Known known -> known;
        };
    }
}
