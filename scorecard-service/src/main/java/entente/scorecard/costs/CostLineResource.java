package entente.scorecard.costs;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.SupplierClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Recording what a supplier costs beside its prices. Each step answers with the line. */
@Path("/cost-lines")
@RunOnVirtualThread
@Tag(name = "Cost lines")
public class CostLineResource {

    /**
     * What was paid.
     *
     * @param paidOn the day to which it belongs
     */
    public record CostLineBody(
            @NotNull UUID supplierId,
            @NotNull CostKind kind,
            @Valid @NotNull Amount amount,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 1000) String text) {}

    /**
     * An amount of money.
     *
     * @param amount decimal string, above zero
     * @param currency ISO 4217
     */
    public record Amount(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 15, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency) {}

    /** Why a line is taken back. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<CostLineCommand, CostLineState, CostLineEvent> costLines;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;

    CostLineResource(
            CommandHandler<CostLineCommand, CostLineState, CostLineEvent> costLines,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request) {
        this.costLines = costLines;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.ENGINEER})
    @Operation(
            summary = "Record a cost of switching or investment",
            description = "Counts once somebody else has confirmed it. 422 amount-not-positive.")
    public RestResponse<CostLineProfile> record(@Valid @NotNull CostLineBody body) {
        CommandContext context = request.context();
        Outcome<CostLineState> outcome = costLines.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            outcome =
                    costLines.handle(
                            Ids.next(),
                            new CostLineCommand.RecordLine(
                                    body.supplierId(),
                                    body.kind(),
                                    body.amount().amount(),
                                    body.amount().currency(),
                                    body.paidOn(),
                                    body.text().strip(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/cost-lines/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Confirm a cost line",
            description = "422 recorder-confirms, cost-line-not-open.")
    public RestResponse<CostLineProfile> confirm(@RestPath UUID id) {
        return run(id, new CostLineCommand.Confirm(caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Take a cost line back",
            description = "Also a confirmed one; it counts no longer.")
    public RestResponse<CostLineProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, new CostLineCommand.Withdraw(body.reason().strip(), caller.actor()));
    }

    private RestResponse<CostLineProfile> run(UUID id, CostLineCommand command) {
        CommandContext context = request.context();
        Outcome<CostLineState> outcome = costLines.answered(context);
        if (outcome == null) {
            UUID supplier =
                    switch (costLines.load(id).state()) {
                        case CostLineState.Absent _ -> throw Missing.here();
                        case CostLineState.Known known -> known.recorded().supplierId();
                    };
            suppliers.requireScope(supplier);
            outcome = costLines.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static CostLineProfile profile(Outcome<CostLineState> outcome) {
        return switch (outcome.state()) {
            case CostLineState.Absent _ -> throw Missing.here();
            case CostLineState.Known known ->
                    CostLineProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
