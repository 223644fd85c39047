package entente.supplier.jointproblem;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Solving a problem together. Each step answers with the problem as it is then. */
@Path("/joint-problems")
@RunOnVirtualThread
@Tag(name = "Joint problems")
public class JointProblemResource {

    /** What hits both sides, and why. */
    public record ProblemBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String cause) {}

    /** What one side thinks of an option. */
    public record NoteBody(
            @NotNull SolvingOption option,
            @NotNull Party party,
            @NotBlank @Size(max = 4000) String note) {}

    /** What is done, and why. */
    public record DecisionBody(
            @NotNull SolvingOption option, @NotBlank @Size(max = 4000) String reason) {}

    /** What came of it. */
    public record ResultBody(@NotBlank @Size(max = 4000) String result) {}

    private final CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent>
            problems;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;

    JointProblemResource(
            CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent> problems,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request) {
        this.problems = problems;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(summary = "Raise a joint problem", description = "422 supplier-closed.")
    public RestResponse<JointProblemProfile> raise(@Valid @NotNull ProblemBody body) {
        CommandContext context = request.context();
        Outcome<JointProblemState> outcome = problems.answered(context);
        if (outcome == null) {
            suppliers.open(body.supplierId());
            outcome =
                    problems.handle(
                            Ids.next(),
                            new JointProblemCommand.Raise(
                                    body.supplierId(),
                                    caller.ofSupplier() ? Party.THEIRS : Party.OURS,
                                    body.title().strip(),
                                    body.cause().strip()),
                            context);
        }
        return Answers.created(outcome, "/joint-problems/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/note")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Say what one side thinks of an option",
            description =
                    "A supplier's users speak for their own side only: 403 not-your-side. 422"
                            + " joint-problem-decided.")
    public RestResponse<JointProblemProfile> note(
            @RestPath UUID id, @Valid @NotNull NoteBody body) {
        if (caller.ofSupplier() && body.party() == Party.OURS) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-your-side", "You speak for your own side");
        }
        return run(
                id, new JointProblemCommand.Note(body.option(), body.party(), body.note().strip()));
    }

    @POST
    @Path("/{id}/decide")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Choose an option",
            description =
                    "Once both sides have said what they think of it. 422 notes-missing,"
                            + " joint-problem-decided.")
    public RestResponse<JointProblemProfile> decide(
            @RestPath UUID id, @Valid @NotNull DecisionBody body) {
        return run(id, new JointProblemCommand.Decide(body.option(), body.reason().strip()));
    }

    @POST
    @Path("/{id}/record-result")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(summary = "Say what came of it", description = "422 joint-problem-not-decided.")
    public RestResponse<JointProblemProfile> recordResult(
            @RestPath UUID id, @Valid @NotNull ResultBody body) {
        return run(id, new JointProblemCommand.Solve(body.result().strip()));
    }

    private RestResponse<JointProblemProfile> run(UUID id, JointProblemCommand command) {
        CommandContext context = request.context();
        Outcome<JointProblemState> outcome = problems.answered(context);
        if (outcome == null) {
            UUID supplier =
                    switch (problems.load(id).state()) {
                        case JointProblemState.Absent _ -> throw Missing.here();
                        case JointProblemState.Known known -> known.matter().raised().supplierId();
                    };
            suppliers.inScope(supplier);
            outcome = problems.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static JointProblemProfile profile(Outcome<JointProblemState> outcome) {
        return switch (outcome.state()) {
            case JointProblemState.Absent _ -> throw Missing.here();
            case JointProblemState.Known known ->
                    JointProblemProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
