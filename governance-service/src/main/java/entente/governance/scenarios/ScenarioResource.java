package entente.governance.scenarios;

import entente.governance.PartnershipClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Side;
import entente.platform.Ids;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Describing scenarios and agreeing on a response. Each step answers with the scenario. */
@Path("/scenarios")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Resilience")
public class ScenarioResource {

    /** What could happen; likelihood and impact from 1, little, to 5, much. */
    public record ScenarioBody(
            @NotNull UUID supplierId,
            @NotNull ScenarioKind kind,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 4000) String description,
            @NotNull @Min(1) @Max(5) Integer likelihood,
            @NotNull @Min(1) @Max(5) Integer impact) {}

    /** How likely and how bad it is now. */
    public record RatingBody(
            @NotNull @Min(1) @Max(5) Integer likelihood, @NotNull @Min(1) @Max(5) Integer impact) {}

    /** One thing to do, within so many hours; null: no time is set. */
    public record StepBody(
            @NotNull Side side,
            @NotBlank @Size(max = 1000) String what,
            @Nullable @Min(1) @Max(8760) Integer withinHours) {}

    /** What both do; {@code ours} and {@code theirs} are the person ids of the owners. */
    public record ResponseBody(
            @NotNull UUID ours,
            @NotNull UUID theirs,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid StepBody> steps) {

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

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ScenarioResource(
            CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.scenarios = scenarios;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Describe what could happen",
            description = "422 not-seated. 409 partnership-not-open.")
    public RestResponse<ScenarioProfile> describe(@Valid @NotNull ScenarioBody body) {
        CommandContext context = request.context();
        Outcome<ScenarioState> outcome = scenarios.answered(context);
        if (outcome == null) {
            partnerships.open(body.supplierId());
            outcome = scenarios.handle(Ids.next(), () -> described(body), context);
        }
        return Answers.created(outcome, "/scenarios/" + outcome.id(), profile(outcome));
    }

    private Grounded<ScenarioCommand> described(ScenarioBody body) {
        Footing footing = partnerships.current(body.supplierId());
        partnerships.seat(footing);
        return Grounded.on(
                partnerships.seen(footing),
                new ScenarioCommand.Describe(
                        footing.partnershipId(),
                        footing.supplierId(),
                        body.kind(),
                        body.title().strip(),
                        body.description(),
                        body.likelihood(),
                        body.impact(),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/rate")
    @Operation(
            summary = "Rate it anew",
            description = "422 scenario-retired, not-seated. 409 partnership-not-open.")
    public RestResponse<ScenarioProfile> rate(@RestPath UUID id, @Valid @NotNull RatingBody body) {
        return run(
                id,
                _ -> new ScenarioCommand.Rate(body.likelihood(), body.impact(), caller.actor()));
    }

    @POST
    @Path("/{id}/propose-response")
    @Operation(
            summary = "Propose what both sides do when it happens",
            description =
                    "With an owner and at least one step on each side; the other side agrees. 422"
                            + " owner-not-seated, steps-missing, scenario-retired, not-seated. 409"
                            + " partnership-not-open.")
    public RestResponse<ScenarioProfile> propose(
            @RestPath UUID id, @Valid @NotNull ResponseBody body) {
        return run(
                id,
                footing ->
                        new ScenarioCommand.ProposeResponse(
                                body.response(),
                                footing.roster(),
                                partnerships.seat(footing),
                                caller.actor()));
    }

    @POST
    @Path("/{id}/agree-response")
    @Operation(
            summary = "Agree to what the other side proposed",
            description =
                    "422 response-not-proposed, own-proposal, scenario-retired, not-seated. 409"
                            + " partnership-not-open.")
    public RestResponse<ScenarioProfile> agree(
            @RestPath UUID id, @Valid @NotNull VersionBody body) {
        return run(
                id,
                footing ->
                        new ScenarioCommand.AgreeResponse(
                                body.version(),
                                partnerships.seat(footing),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/{id}/retire")
    @Operation(
            summary = "Look at it no more",
            description = "422 not-seated. 409 partnership-not-open.")
    public RestResponse<ScenarioProfile> retire(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, _ -> new ScenarioCommand.Retire(body.reason().strip(), caller.actor()));
    }

    private RestResponse<ScenarioProfile> run(UUID id, Function<Footing, ScenarioCommand> command) {
        CommandContext context = request.context();
        Outcome<ScenarioState> outcome = scenarios.answered(context);
        if (outcome == null) {
            UUID supplier = profile(scenarios.load(id)).supplierId();
            partnerships.open(supplier);
            outcome =
                    scenarios.handle(
                            id,
                            () -> {
                                Footing footing = partnerships.current(supplier);
                                partnerships.seat(footing);
                                return Grounded.on(
                                        partnerships.seen(footing), command.apply(footing));
                            },
                            context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static ScenarioProfile profile(Outcome<ScenarioState> outcome) {
        return switch (outcome.state()) {
            case ScenarioState.Absent _ -> throw Missing.here();
            case ScenarioState.Known known ->
                    ScenarioProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
