package entente.scorecard.targets;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.SupplierClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Agreeing on sustainability targets and proving them. Each step answers with the target. */
@Path("/targets")
@RunOnVirtualThread
@Tag(name = "Targets")
public class TargetResource {

    /**
     * What is to be reached.
     *
     * @param unit of baseline, target and every report, e.g. {@code t CO2e}
     * @param baseline where it starts, a decimal string
     * @param target what is to be reached; lower or higher than the baseline says which way is good
     */
    public record TargetBody(
            @NotNull UUID supplierId,
            @NotNull Area area,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100) String unit,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 9)
                    BigDecimal baseline,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 9)
                    BigDecimal target,
            @NotNull LocalDate dueOn) {}

    /**
     * Where it stood on a day.
     *
     * @param evidence what shows it, in words
     * @param file name of a file that shows it, with {@code sha256} of its content; it stays with
     *     who has it
     */
    public record ReportBody(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 9)
                    BigDecimal value,
            @NotNull LocalDate on,
            @Nullable @Size(max = 4000) String evidence,
            @Nullable @Size(max = 200) String file,
            @Nullable @Size(max = 64) String sha256) {}

    /** Which report holds. */
    public record VerdictBody(@NotNull @Min(1) Integer report) {}

    /** Which report does not hold, and why. */
    public record DismissalBody(
            @NotNull @Min(1) Integer report, @NotBlank @Size(max = 4000) String reason) {}

    /** Why a target is given up. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<TargetCommand, TargetState, TargetEvent> targets;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    TargetResource(
            CommandHandler<TargetCommand, TargetState, TargetEvent> targets,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.targets = targets;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Agree on a target",
            description = "422 target-equals-baseline, due-in-the-past.")
    public RestResponse<TargetProfile> agree(@Valid @NotNull TargetBody body) {
        CommandContext context = request.context();
        Outcome<TargetState> outcome = targets.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            outcome =
                    targets.handle(
                            Ids.next(),
                            new TargetCommand.Agree(
                                    body.supplierId(),
                                    body.area(),
                                    body.title().strip(),
                                    body.unit().strip(),
                                    body.baseline(),
                                    body.target(),
                                    body.dueOn(),
                                    caller.actor(),
                                    time.today()),
                            context);
        }
        return Answers.created(outcome, "/targets/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/report")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.ENGINEER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Report progress with evidence",
            description =
                    "Counts once somebody else has verified it. 422 evidence-missing,"
                            + " evidence-malformed, reported-in-the-future, target-closed.")
    public RestResponse<TargetProfile> report(@RestPath UUID id, @Valid @NotNull ReportBody body) {
        return run(
                id,
                new TargetCommand.Report(
                        body.value(),
                        body.on(),
                        Evidence.of(body.evidence(), body.file(), body.sha256()),
                        caller.ofSupplier() ? Side.THEIRS : Side.OURS,
                        caller.actor(),
                        time.today()));
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Verify a report",
            description =
                    "A value as good as agreed, of a day up to the due date, reaches the target."
                            + " 422 reporter-verifies, report-unknown, report-judged,"
                            + " target-closed.")
    public RestResponse<TargetProfile> verify(@RestPath UUID id, @Valid @NotNull VerdictBody body) {
        return run(id, new TargetCommand.Verify(body.report(), caller.actor()));
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say that a report does not hold",
            description = "422 report-unknown, report-judged, target-closed.")
    public RestResponse<TargetProfile> dismiss(
            @RestPath UUID id, @Valid @NotNull DismissalBody body) {
        return run(
                id,
                new TargetCommand.Dismiss(body.report(), body.reason().strip(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Give a target up",
            description = "It counts nowhere. Only while it is running: 422 target-closed.")
    public RestResponse<TargetProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, new TargetCommand.Withdraw(body.reason().strip(), caller.actor()));
    }

    private RestResponse<TargetProfile> run(UUID id, TargetCommand command) {
        CommandContext context = request.context();
        Outcome<TargetState> outcome = targets.answered(context);
        if (outcome == null) {
            UUID supplier =
                    switch (targets.load(id).state()) {
                        case TargetState.Absent _ -> throw Missing.here();
                        case TargetState.Known known -> known.matter().agreed().supplierId();
                    };
            suppliers.requireScope(supplier);
            outcome = targets.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private TargetProfile profile(Outcome<TargetState> outcome) {
        return profile(outcome, !caller.ofSupplier());
    }

    static TargetProfile profile(Outcome<TargetState> outcome, boolean withPersons) {
        return switch (outcome.state()) {
            case TargetState.Absent _ -> throw Missing.here();
            case TargetState.Known known ->
                    TargetProfile.of(UUID.fromString(outcome.id()), known, withPersons);
        };
    }
}
