package entente.governance.resilience;

import entente.governance.PartnershipClient;
import entente.governance.PreparednessClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.scenarios.Response;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Agreeing on an emergency plan and trying it. Each step answers with all that is prepared. */
@Path("/resilience")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Resilience")
public class ResilienceResource {

    /** One thing to do, within so many hours; null: no time is set. */
    public record StepBody(
            @NotNull Side side,
            @NotBlank @Size(max = 1000) String what,
            @Nullable @Min(1) @Max(8760) Integer withinHours) {}

    /** The plan; {@code ours} and {@code theirs} are the person ids of its owners. */
    public record PlanBody(
            @NotBlank @Size(max = 20000) String text,
            @NotNull UUID ours,
            @NotNull UUID theirs,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepBody> steps) {

        Response response() {
            return new Response(
                    ours,
                    theirs,
                    steps.stream()
                            .map(step ->
                                    new Response.Step(
                                            step.side(), step.what().strip(), step.withinHours()))
                            .toList());
        }
    }

    /** Which proposal. */
    public record VersionBody(@NotNull @Min(1) Integer version) {}

    /** When it was held, which scenario was played, and what was found; nothing is an answer. */
    public record ExerciseBody(
            @NotNull LocalDate on,
            @Nullable UUID scenarioId,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> findings) {}

    private final CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience;
    private final PartnershipClient partnerships;
    private final PreparednessClient preparedness;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Period every;

    ResilienceResource(
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience,
            PartnershipClient partnerships,
            PreparednessClient preparedness,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(
                            name = "entente.governance.resilience.exercise-every",
                            defaultValue = "P12M")
                    Period every) {
        this.resilience = resilience;
        this.partnerships = partnerships;
        this.preparedness = preparedness;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.every = every;
    }

    @POST
    @Path("/{supplierId}/propose-plan")
    @Operation(
            summary = "Propose an emergency plan, or another one",
            description =
                    "With an owner and at least one step on each side; the other side agrees, until"
                            + " then the one before holds. 422 owner-not-seated, steps-missing, not-seated."
                            + " 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> propose(
            @RestPath UUID supplierId, @Valid @NotNull PlanBody body) {
        return run(
                supplierId,
                (footing, who) ->
                        new ResilienceCommand.ProposePlan(
                                footing.partnershipId(),
                                footing.supplierId(),
                                body.text().strip(),
                                body.response(),
                                footing.roster(),
                                who,
                                caller.actor()));
    }

    @POST
    @Path("/{supplierId}/agree-plan")
    @Operation(
            summary = "Agree to the emergency plan that the other side proposed",
            description =
                    "422 plan-not-proposed, own-proposal, not-seated. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> agree(
            @RestPath UUID supplierId, @Valid @NotNull VersionBody body) {
        return run(
                supplierId,
                (footing, who) ->
                        new ResilienceCommand.AgreePlan(
                                body.version(),
                                who,
                                time.today(),
                                every,
                                footing.calendar().zone(),
                                caller.actor()));
    }

    @POST
    @Path("/{supplierId}/hold-exercise")
    @Operation(
            summary = "Say that the plan was tried, and what was found",
            description =
                    "422 plan-missing, held-in-the-future, held-too-early, scenario-unknown,"
                            + " not-seated. 409 partnership-not-open.")
    public RestResponse<ResilienceProfile> hold(
            @RestPath UUID supplierId, @Valid @NotNull ExerciseBody body) {
        return run(
                supplierId,
                (footing, _) -> {
                    preparedness.requireScenario(footing, body.scenarioId());
                    return new ResilienceCommand.HoldExercise(
                            body.on(),
                            body.scenarioId(),
                            body.findings().stream().map(String::strip).toList(),
                            time.today(),
                            every,
                            footing.calendar().zone(),
                            caller.actor());
                });
    }

    private RestResponse<ResilienceProfile> run(
            UUID supplierId, BiFunction<Footing, Seat, ResilienceCommand> command) {
        CommandContext context = request.context();
        Outcome<ResilienceState> outcome = resilience.answered(context);
        if (outcome == null) {
            UUID id = partnerships.openId(supplierId);
            outcome =
                    resilience.handle(
                            id,
                            () -> {
                                Footing footing = partnerships.current(supplierId);
                                return Grounded.on(
                                        partnerships.seen(footing),
                                        command.apply(footing, partnerships.seat(footing)));
                            },
                            context);
        }
        return Answers.ok(outcome, profile(outcome, caller.ofSupplier()));
    }

    static ResilienceProfile profile(Outcome<ResilienceState> outcome, boolean ofSupplier) {
        return switch (outcome.state()) {
            case ResilienceState.Absent _ -> throw Missing.here();
            case ResilienceState.Known known -> ResilienceProfile.of(known, ofSupplier);
        };
    }
}
