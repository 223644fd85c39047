package entente.governance.escalations;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.escalations.EscalationState.Known;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
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
 * Escalating and settling. Who writes sits at the table of the partnership. Each step answers with
 * the escalation.
 */
@Path("/escalations")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Escalations")
public class EscalationResource {

    /**
     * What is escalated.
     *
     * @param level that is asked first, OPERATIONAL when it is left out
     * @param ref what it is about, e.g. the id of an action
     */
    public record EscalationBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Level level,
            @Nullable @Size(min = 1, max = 200) String ref) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    /** What is done about it. */
    public record AnswerBody(@NotBlank @Size(max = 4000) String text) {}

    /**
     * Waiting.
     *
     * @param until the last day of it
     */
    public record PauseBody(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String reason) {}

    /** How it was settled. */
    public record ResolutionBody(@NotBlank @Size(max = 4000) String resolution) {}

    private final CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    EscalationResource(
            CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.escalations = escalations;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Escalate",
            description =
                    "The level has its working days by the holidays of both sides, then it goes up"
                            + " by itself. 422 not-seated. 409 partnership-not-open.")
    public RestResponse<EscalationProfile> open(@Valid @NotNull EscalationBody body) {
        CommandContext context = request.context();
        Outcome<EscalationState> outcome = escalations.answered(context);
        if (outcome == null) {
            partnerships.open(body.supplierId());
            outcome = escalations.handle(Ids.next(), () -> opening(body), context);
        }
        return Answers.created(outcome, "/escalations/" + outcome.id(), profile(outcome));
    }

    private Grounded<EscalationCommand> opening(EscalationBody body) {
        Footing footing = partnerships.current(body.supplierId());
        Seat _ = partnerships.seat(footing);
        Level level = body.level();
        String ref = body.ref();
        return Grounded.on(
                partnerships.seen(footing),
                new EscalationCommand.Open(
                        footing.partnershipId(),
                        footing.supplierId(),
                        EscalationCause.MANUAL,
                        ref == null ? null : ref.strip(),
                        body.reason().strip(),
                        level == null ? EscalationCause.MANUAL.first() : level,
                        footing.calendar(),
                        today(footing),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/raise")
    @Operation(
            summary = "Take it up a level before its time is over",
            description = "422 level-highest, not-seated, escalation-settled.")
    public RestResponse<EscalationProfile> raise(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                (footing, _) ->
                        new EscalationCommand.Raise(
                                body.reason().strip(), today(footing), caller.actor()));
    }

    @POST
    @Path("/{id}/answer")
    @Operation(
            summary = "Say what its level does about it",
            description = "Its time goes on. 422 level-not-yours, not-seated, escalation-settled.")
    public RestResponse<EscalationProfile> answer(
            @RestPath UUID id, @Valid @NotNull AnswerBody body) {
        return run(
                id,
                (footing, who) ->
                        new EscalationCommand.Answer(
                                who, body.text().strip(), today(footing), caller.actor()));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            summary = "Wait for something until a day",
            description =
                    "Once per level and at most as long as the level has; its time is longer by the"
                            + " working days until then. 422 pause-malformed, pause-too-long,"
                            + " paused-before, level-highest, level-not-yours, not-seated,"
                            + " escalation-settled.")
    public RestResponse<EscalationProfile> pause(
            @RestPath UUID id, @Valid @NotNull PauseBody body) {
        return run(
                id,
                (footing, who) ->
                        new EscalationCommand.Pause(
                                who,
                                body.until(),
                                body.reason().strip(),
                                today(footing),
                                caller.actor()));
    }

    @POST
    @Path("/{id}/resolve")
    @Operation(
            summary = "Settle it",
            description =
                    "Who answers at its level, above the operational one not who brought it there."
                            + " 422 level-not-yours, resolved-by-raiser, not-seated,"
                            + " escalation-settled.")
    public RestResponse<EscalationProfile> resolve(
            @RestPath UUID id, @Valid @NotNull ResolutionBody body) {
        return run(
                id,
                (footing, who) ->
                        new EscalationCommand.Resolve(
                                who, body.resolution().strip(), today(footing), caller.actor()));
    }

    private RestResponse<EscalationProfile> run(
            UUID id, BiFunction<Footing, Seat, EscalationCommand> command) {
        CommandContext context = request.context();
        Outcome<EscalationState> outcome = escalations.answered(context);
        if (outcome == null) {
            EscalationEvent.Opened opened = known(escalations.load(id)).opened();
            suppliers.requireScope(opened.supplierId());
            if (caller.ofSupplier() && !opened.shared()) {
                throw Missing.here();
            }
            outcome = escalations.handle(id, () -> grounded(opened, command), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    /** What is open stays to be settled when the partnership has ended. */
    private Grounded<EscalationCommand> grounded(
            EscalationEvent.Opened opened, BiFunction<Footing, Seat, EscalationCommand> command) {
        Footing footing = partnerships.see(opened.supplierId());
        Seat who = partnerships.seat(footing);
        return Grounded.on(partnerships.seen(footing), command.apply(footing, who));
    }

    /** Its days begin and end where the partnership's do. */
    private LocalDate today(Footing footing) {
        return LocalDate.ofInstant(time.now(), footing.calendar().zone());
    }

    static EscalationProfile profile(Outcome<EscalationState> outcome) {
        return EscalationProfile.of(UUID.fromString(outcome.id()), known(outcome));
    }

    /**
     * What is known of the escalation.
     *
     * @throws Rejected 404
     */
    private static Known known(Outcome<EscalationState> outcome) {
        return switch (outcome.state()) {
            case EscalationState.Absent _ -> throw Missing.here();
            case Known known -> known;
        };
    }
}
