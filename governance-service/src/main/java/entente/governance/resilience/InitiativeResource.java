package entente.governance.resilience;

import entente.governance.PartnershipClient;
import entente.governance.partnership.Footing;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Diversification and nearshoring. Each step answers with all that is prepared. */
@Path("/resilience/{supplierId}/initiatives")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Resilience")
public class InitiativeResource {

    /**
     * What is undertaken.
     *
     * @param target what is reached in the end
     * @param joint whether the partner takes part and sees it
     */
    public record InitiativeBody(
            @NotNull InitiativeKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 1000) String target,
            @NotNull LocalDate dueOn,
            @NotNull Boolean joint) {}

    /** How far it is on the way to its target, percent. */
    public record ProgressBody(
            @NotNull @Min(0) @Max(100) Integer percent, @NotBlank @Size(max = 2000) String note) {}

    /** What came of it. */
    public record ResultBody(@NotBlank @Size(max = 2000) String result) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    InitiativeResource(
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.resilience = resilience;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Start a diversification or nearshoring initiative",
            description = "422 due-in-the-past. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> start(
            @RestPath UUID supplierId, @Valid @NotNull InitiativeBody body) {
        UUID id = Ids.next();
        Outcome<ResilienceState> outcome =
                run(
                        supplierId,
                        footing ->
                                new ResilienceCommand.StartInitiative(
                                        footing.partnershipId(),
                                        footing.supplierId(),
                                        id,
                                        body.kind(),
                                        body.title().strip(),
                                        body.target().strip(),
                                        body.dueOn(),
                                        footing.calendar().zone(),
                                        body.joint(),
                                        time.today(),
                                        caller.actor()));
        return Answers.created(
                outcome,
                "/resilience/" + supplierId,
                ResilienceResource.profile(outcome, caller.ofSupplier()));
    }

    @POST
    @Path("/{id}/progress")
    @Operation(
            summary = "Say how far it is",
            description = "422 initiative-closed. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> progress(
            @RestPath UUID supplierId, @RestPath UUID id, @Valid @NotNull ProgressBody body) {
        return step(
                supplierId,
                new ResilienceCommand.Progress(
                        id, body.percent(), body.note().strip(), caller.actor()));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            summary = "Say what came of it",
            description = "422 initiative-closed. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> complete(
            @RestPath UUID supplierId, @RestPath UUID id, @Valid @NotNull ResultBody body) {
        return step(
                supplierId,
                new ResilienceCommand.Complete(
                        id, body.result().strip(), time.today(), caller.actor()));
    }

    @POST
    @Path("/{id}/stop")
    @Operation(
            summary = "Stop it, and say why",
            description = "422 initiative-closed. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> stop(
            @RestPath UUID supplierId, @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return step(
                supplierId,
                new ResilienceCommand.Stop(
                        id, body.reason().strip(), time.today(), caller.actor()));
    }

    private RestResponse<ResilienceProfile> step(UUID supplierId, ResilienceCommand command) {
        Outcome<ResilienceState> outcome = run(supplierId, _ -> command);
        return Answers.ok(outcome, ResilienceResource.profile(outcome, caller.ofSupplier()));
    }

    private Outcome<ResilienceState> run(
            UUID supplierId, Function<Footing, ResilienceCommand> command) {
        CommandContext context = request.context();
        Outcome<ResilienceState> outcome = resilience.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(supplierId);
            outcome = resilience.handle(footing.partnershipId(), command.apply(footing), context);
        }
        return outcome;
    }
}
