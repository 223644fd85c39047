package entente.governance.kickoff;

import entente.governance.ActivationClient;
import entente.governance.PartnershipClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Preparing and holding the kick-off workshop. Each step answers with the workshop. */
@Path("/workshops/{id}")
@RunOnVirtualThread
@Tag(name = "Workshops")
public class WorkshopResource {

    /** When it takes place, and who is invited, as person ids. */
    public record ScheduleBody(
            @NotNull LocalDate on, @NotNull @Size(max = 100) Set<@NotNull UUID> invited) {}

    /**
     * An output.
     *
     * @param text the output itself, or what the document holds
     * @param documentId where it is kept; null: the text is all
     */
    public record OutputBody(
            @NotNull Output output,
            @Nullable @Size(max = 20_000) String text,
            @Nullable UUID documentId) {}

    /** Which output is taken back, and why. */
    public record WithdrawalBody(
            @NotNull Output output, @NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops;
    private final PartnershipClient partnerships;
    private final ActivationClient activation;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    WorkshopResource(
            CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops,
            PartnershipClient partnerships,
            ActivationClient activation,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.workshops = workshops;
        this.partnerships = partnerships;
        this.activation = activation;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/schedule")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER, Roles.ENGINEER})
    @Operation(
            summary = "Set the day of a workshop and invite",
            description =
                    "422 due-in-the-past, person-not-seated, workshop-held; 409"
                            + " partnership-not-open.")
    public RestResponse<WorkshopProfile> schedule(
            @RestPath UUID id, @Valid @NotNull ScheduleBody body) {
        return run(
                id,
                footing ->
                        Grounded.alone(
                                new WorkshopCommand.Schedule(
                                        body.on(),
                                        body.invited(),
                                        footing.roster().seats().stream()
                                                .map(Seat::personId)
                                                .collect(Collectors.toUnmodifiableSet()),
                                        caller.actor(),
                                        time.today())));
    }

    @POST
    @Path("/deliver")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER, Roles.ENGINEER})
    @Operation(
            summary = "Put an output there, or another text in its place",
            description =
                    "Both sides confirm again after that. 422 output-empty; 409"
                            + " partnership-not-open.")
    public RestResponse<WorkshopProfile> deliver(
            @RestPath UUID id, @Valid @NotNull OutputBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new WorkshopCommand.Deliver(
                                        body.output(),
                                        body.text() == null ? "" : body.text().strip(),
                                        body.documentId(),
                                        Side.of(caller.ofSupplier()),
                                        caller.actor())));
    }

    @POST
    @Path("/withdraw-output")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER, Roles.ENGINEER})
    @Operation(
            summary = "Take an output back",
            description =
                    "Not once a charter rests on it: 422 workshop-charter-active; 409"
                            + " partnership-not-open.")
    public RestResponse<WorkshopProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull WithdrawalBody body) {
        return run(
                id,
                footing -> {
                    ActivationClient.Charter charter = activation.charter(footing);
                    return Grounded.on(
                            charter.seen(),
                            new WorkshopCommand.Withdraw(
                                    body.output(),
                                    body.reason().strip(),
                                    charter.active(),
                                    caller.actor()));
                });
    }

    @POST
    @Path("/confirm")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Confirm the six outputs for the own side",
            description =
                    "The workshop is held once both sides did. 422 kick-off-outputs-missing,"
                            + " confirmed-both-sides; 409 partnership-not-open.")
    public RestResponse<WorkshopProfile> confirm(@RestPath UUID id) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new WorkshopCommand.Confirm(
                                        Side.of(caller.ofSupplier()), caller.actor())));
    }

    private RestResponse<WorkshopProfile> run(
            UUID id, Function<Footing, Grounded<WorkshopCommand>> command) {
        CommandContext context = request.context();
        Outcome<WorkshopState> outcome = workshops.answered(context);
        if (outcome == null) {
            WorkshopProfile before = profile(workshops.load(id));
            Footing footing = partnerships.open(before.supplierId());
            requireOpening(before.opening(), footing);
            outcome =
                    workshops.handle(
                            id,
                            () -> command.apply(partnerships.current(before.supplierId())),
                            context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private static void requireOpening(int opening, Footing footing) {
        if (opening != footing.opening()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "partnership-not-open",
                    "This workshop began an earlier opening of the partnership");
        }
    }

    static WorkshopProfile profile(Outcome<WorkshopState> outcome) {
        return switch (outcome.state()) {
            case WorkshopState.Absent _ -> throw Missing.here();
            case WorkshopState.Known known ->
                    WorkshopProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
