package entente.governance.actions;

import entente.governance.PartnershipClient;
import entente.governance.SittingClient;
import entente.governance.SupplierClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Agreeing on actions and doing them. Who writes sits at the table of the partnership. Each step
 * answers with the action.
 */
@Path("/action-items")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Action items")
public class ActionResource {

    /**
     * What is to be done.
     *
     * @param ownerId person id of who is accountable, of either side
     * @param priority default NORMAL
     * @param meetingId the meeting it comes from
     * @param matterId the open matter it deals with
     */
    public record ActionBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 4000) String description,
            @Nullable UUID ownerId,
            @NotNull LocalDate dueOn,
            @Nullable Priority priority,
            @Nullable UUID meetingId,
            @Nullable UUID matterId) {}

    /**
     * One field.
     *
     * @param field {@code title}, {@code description} or {@code priority}: written at once; {@code
     *     ownerId} or {@code dueOn}: offered to the other side
     * @param value null only for the description
     * @param seen the action's version that the writer looked at
     */
    public record ChangeBody(
            @NotBlank @Size(max = 50) String field,
            @Nullable @Size(max = 4000) String value,
            @Nullable @Min(1) Integer seen) {}

    /** When it was done; today when it is left out. */
    public record CompletionBody(@Nullable LocalDate on) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<ActionCommand, ActionState, ActionEvent> actions;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final SittingClient sittings;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ActionResource(
            CommandHandler<ActionCommand, ActionState, ActionEvent> actions,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            SittingClient sittings,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.actions = actions;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.sittings = sittings;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Agree on an action",
            description =
                    "422 owner-missing, owner-not-seated, due-in-the-past, meeting-unknown. 409"
                            + " partnership-not-open.")
    public RestResponse<ActionProfile> agree(@Valid @NotNull ActionBody body) {
        CommandContext context = request.context();
        Outcome<ActionState> outcome = actions.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(body.supplierId());
            sittings.requireMeeting(footing, body.meetingId());
            Priority priority = body.priority();
            ActionCommand command =
                    new ActionCommand.Agree(
                            footing.partnershipId(),
                            footing.supplierId(),
                            body.title().strip(),
                            body.description(),
                            priority == null ? Priority.NORMAL : priority,
                            Pledges.of(footing, body.ownerId(), body.dueOn(), body.meetingId()),
                            body.matterId(),
                            caller.actor(),
                            time.now(),
                            time.today());
            outcome = actions.handle(Ids.next(), command, context);
        }
        return Answers.created(outcome, "/action-items/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/change")
    @Operation(
            summary = "Change one field",
            description =
                    "Title, description and priority are written whatever others wrote meanwhile:"
                            + " overwrote says what the writer, who saw the version seen, had not seen of"
                            + " this field. With If-Match nothing is written over. An ownerId or dueOn is"
                            + " offered; the other side accepts it. 422 field-unknown, value-malformed,"
                            + " title-missing, priority-unknown, owner-not-seated, due-in-the-past,"
                            + " not-the-owner, not-seated, action-closed.")
    public RestResponse<ActionProfile> change(@RestPath UUID id, @Valid @NotNull ChangeBody body) {
        return run(id, (footing, who) -> changed(body, footing, who));
    }

    private ActionCommand changed(ChangeBody body, Footing footing, Seat who) {
        return Pledges.change(
                body.field(),
                body.value(),
                body.seen(),
                footing,
                who,
                new Pledges.By(caller.actor(), time.now(), time.today()));
    }

    @POST
    @Path("/{id}/accept-change")
    @Operation(
            summary = "Accept the owner or due date that the other side offered",
            description =
                    "Unless the one who would be accountable offered it, only that person accepts."
                            + " 422 change-not-offered, own-offer, not-the-owner, due-in-the-past,"
                            + " not-seated, action-closed.")
    public RestResponse<ActionProfile> accept(@RestPath UUID id) {
        return run(id, (_, who) -> new ActionCommand.Accept(who, caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            summary = "Begin with it",
            description = "Its owner only. 422 not-the-owner, not-seated, action-closed.")
    public RestResponse<ActionProfile> start(@RestPath UUID id) {
        return run(id, (_, who) -> new ActionCommand.Start(who, caller.actor()));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            summary = "Say that it is done",
            description =
                    "Its owner only. 422 not-the-owner, done-in-the-future, not-seated,"
                            + " action-closed.")
    public RestResponse<ActionProfile> complete(
            @RestPath UUID id, @Valid @NotNull CompletionBody body) {
        LocalDate on = body.on();
        return run(
                id,
                (_, who) ->
                        new ActionCommand.Complete(
                                on == null ? time.today() : on, who, caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Give it up",
            description =
                    "Once somebody of either side asked for it; it then counts neither as due nor"
                            + " as done. 422 not-seated, action-closed.")
    public RestResponse<ActionProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                (_, who) ->
                        new ActionCommand.Withdraw(
                                body.reason().strip(), who, caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(
            summary = "Say that it was not done after all",
            description = "422 not-seated, action-closed when it was given up.")
    public RestResponse<ActionProfile> reopen(@RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, (_, _) -> new ActionCommand.Reopen(body.reason().strip(), caller.actor()));
    }

    private RestResponse<ActionProfile> run(
            UUID id, BiFunction<Footing, Seat, ActionCommand> command) {
        CommandContext context = request.context();
        Outcome<ActionState> outcome = actions.answered(context);
        if (outcome == null) {
            // What is open stays to be finished when the partnership has ended.
            UUID supplier = known(actions.load(id)).item().supplierId();
            suppliers.requireScope(supplier);
            Footing footing = partnerships.see(supplier);
            Seat who = partnerships.seat(footing);
            outcome = actions.handle(id, command.apply(footing, who), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private ActionProfile profile(Outcome<ActionState> outcome) {
        return profile(outcome, !caller.ofSupplier());
    }

    static ActionProfile profile(Outcome<ActionState> outcome, boolean withPersons) {
        return ActionProfile.of(UUID.fromString(outcome.id()), known(outcome), withPersons);
    }

    /**
     * What is known of the action.
     *
     * @throws Rejected 404
     */
    static ActionState.Known known(Outcome<ActionState> outcome) {
        return switch (outcome.state()) {
            case ActionState.Absent _ -> throw Missing.here();
            case ActionState.Known known -> known;
        };
    }
}
