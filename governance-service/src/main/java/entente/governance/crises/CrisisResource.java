package entente.governance.crises;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.governance.SupplierClient;
import entente.governance.crises.Recurrence.Before;
import entente.governance.scenarios.ScenarioKind;
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
import entente.platform.web.list.Lists;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Recording crises and the capacity in them. Each step answers with the crisis. */
@Path("/crises")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Resilience")
public class CrisisResource {

    /** What happened, since when, and what it concerns. */
    public record CrisisBody(
            @NotNull ScenarioKind scenario,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate startedOn,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> categories,
            @NotNull @Size(max = 100) List<@NotNull UUID> suppliers) {}

    /** So much more, in a unit that is the same for all of a supplier in a crisis. */
    public record CapacityBody(
            @NotNull UUID supplierId,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @DecimalMin(value = "0", inclusive = false)
                    @Digits(integer = 18, fraction = 6)
                    BigDecimal quantity,
            @NotBlank @Size(max = 20) String unit) {}

    private final CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises;
    private final CrisisView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Period within;

    CrisisResource(
            CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises,
            CrisisView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(
                            name = "entente.governance.crises.recurrence-within",
                            defaultValue = "P6M")
                    Period within) {
        this.crises = crises;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.within = within;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Record a crisis",
            description =
                    "Counts the crises of the same kind with a category or supplier in common in the"
                            + " months before. Each supplier that it concerns sees its own side of it. 422"
                            + " started-in-the-future, nothing-concerned.")
    public RestResponse<CrisisProfile> log(@Valid @NotNull CrisisBody body) {
        CommandContext context = request.context();
        Outcome<CrisisState> outcome = crises.answered(context);
        if (outcome == null) {
            List<UUID> concerned = List.copyOf(new LinkedHashSet<>(body.suppliers()));
            List<String> categories =
                    List.copyOf(
                            new LinkedHashSet<>(
                                    body.categories().stream().map(String::strip).toList()));
            concerned.forEach(suppliers::requireScope);
            if (concerned.isEmpty()) {
                caller.requireCategory(categories);
            }
            outcome =
                    crises.handle(
                            Ids.next(),
                            new CrisisCommand.Log(
                                    body.scenario(),
                                    body.title().strip(),
                                    body.startedOn(),
                                    categories,
                                    concerned,
                                    recurrences(body, categories, concerned),
                                    time.today(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/crises/" + outcome.id(), profile(outcome, Set.of()));
    }

    private int recurrences(CrisisBody body, List<String> categories, List<UUID> concerned) {
        List<Before> log =
                lists
                        .of(view)
                        .where("scenario", body.scenario())
                        .from("startedOn", body.startedOn().minus(within))
                        .until("startedOn", body.startedOn())
                        .current()
                        .stream()
                        .map(row ->
                                new Before(
                                        row.crisisId,
                                        row.scenario,
                                        row.startedOn,
                                        List.of(row.categories),
                                        row.supplierId == null
                                                ? List.of()
                                                : List.of(row.supplierId)))
                        .toList();
        return Recurrence.count(
                log, body.scenario(), body.startedOn(), categories, concerned, within);
    }

    @POST
    @Path("/{id}/promise")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Say how much more capacity a supplier promises",
            description = "422 unit-different, crisis-closed.")
    public RestResponse<CrisisProfile> promise(
            @RestPath UUID id, @Valid @NotNull CapacityBody body) {
        return run(
                id,
                List.of(body.supplierId()),
                new CrisisCommand.Promise(
                        body.supplierId(),
                        body.quantity(),
                        body.unit().strip(),
                        time.today(),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/receive")
    @Operation(
            summary = "Say how much more of it came",
            description = "422 unit-different, crisis-closed.")
    public RestResponse<CrisisProfile> receive(
            @RestPath UUID id, @Valid @NotNull CapacityBody body) {
        return run(
                id,
                List.of(body.supplierId()),
                new CrisisCommand.Receive(
                        body.supplierId(),
                        body.quantity(),
                        body.unit().strip(),
                        time.today(),
                        caller.actor()));
    }

    private RestResponse<CrisisProfile> run(UUID id, List<UUID> concerned, CrisisCommand command) {
        CommandContext context = request.context();
        Outcome<CrisisState> outcome = crises.answered(context);
        if (outcome == null) {
            concerned.forEach(suppliers::requireScope);
            outcome = crises.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome, suppliers.own()));
    }

    static CrisisState.Known known(Outcome<CrisisState> outcome) {
        return switch (outcome.state()) {
            case CrisisState.Absent _ -> throw Missing.here();
            case CrisisState.Known known -> known;
        };
    }

    /**
     * The crisis as somebody sees it.
     *
     * @param visible suppliers that the caller may see; empty: all
     */
    static CrisisProfile profile(Outcome<CrisisState> outcome, Set<UUID> visible) {
        return CrisisProfile.of(UUID.fromString(outcome.id()), known(outcome), visible);
    }
}
