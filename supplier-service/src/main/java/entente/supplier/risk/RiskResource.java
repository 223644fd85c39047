package entente.supplier.risk;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.SupplierClient;
import entente.supplier.risk.Risk.State;
import entente.supplier.risk.RiskRegisterView.RiskRow;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The risk register. */
@Path("/risks")
@RunOnVirtualThread
@Tag(name = "Risks")
public class RiskResource {

    private static final String PERSON_ID = "[^\\s@]{1,100}";

    /** A risk that somebody saw; the owner is a person's id. */
    public record Seen(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Pattern(regexp = PERSON_ID) String owner) {}

    /** Who looks after it, by id. */
    public record Owner(@NotNull @Pattern(regexp = PERSON_ID) String owner) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** How bad it is before and after the controls. */
    public record Assessment(
            @NotNull Score inherent,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 500) String> controls,
            @NotNull Score residual,
            @Nullable Boolean withPartner) {}

    /**
     * A risk of the register.
     *
     * @param inherent probability × impact, 1 to 25, null before the first assessment
     * @param residual the same after the controls
     */
    public record RiskBody(
            UUID id,
            UUID supplierId,
            String title,
            String owner,
            boolean open,
            @Nullable Integer inherent,
            @Nullable Integer residual,
            List<String> controls,
            @Nullable Boolean withPartner,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate nextDueOn,
            boolean overdue) {

        static RiskBody of(Outcome<State> outcome) {
            return switch (outcome.state()) {
                case State.Absent _ -> throw Missing.here();
                case State.Open s -> of(outcome, s, true);
                case State.Over s -> of(outcome, s.before(), false);
            };
        }

        private static RiskBody of(Outcome<State> outcome, State.Open s, boolean open) {
            RiskEvent.Assessed a = s.assessed();
            return new RiskBody(
                    UUID.fromString(outcome.id()),
                    s.supplierId(),
                    s.title(),
                    s.owner(),
                    open,
                    a == null ? null : a.inherent().product(),
                    a == null ? null : a.residual().product(),
                    a == null ? List.of() : a.controls(),
                    a == null ? null : a.withPartner(),
                    a == null ? null : a.assessedOn(),
                    s.dueOn(),
                    open && s.overdue());
        }

        static RiskBody of(RiskRow row) {
            return new RiskBody(
                    row.id,
                    row.supplierId,
                    row.title,
                    row.owner,
                    row.open,
                    row.inherent,
                    row.residual,
                    List.of(row.controls),
                    row.withPartner,
                    row.assessedOn,
                    row.nextDueOn,
                    row.overdue);
        }
    }

    private final CommandHandler<Risk.Command, State, RiskEvent> risks;
    private final SupplierClient suppliers;
    private final RiskRegisterView register;
    private final Lists lists;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Period again;

    RiskResource(
            CommandHandler<Risk.Command, State, RiskEvent> risks,
            SupplierClient suppliers,
            RiskRegisterView register,
            Lists lists,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.risk.months-between-assessments", defaultValue = "6")
                    int months) {
        this.risks = risks;
        this.suppliers = suppliers;
        this.register = register;
        this.lists = lists;
        this.request = request;
        this.time = time;
        this.again = Period.ofMonths(months);
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List risks",
            description =
                    "Filters: supplierId, owner, open, overdue. Sorts by residual, inherent,"
                            + " nextDueOn, title.")
    public RestResponse<Page<RiskBody>> list(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable Boolean open,
            @RestQuery @Nullable Boolean overdue,
            @BeanParam ListRequest page) {
        return lists.of(register)
                .where("supplierId", supplierId)
                .where("owner", owner)
                .where("open", open)
                .where("overdue", overdue)
                .sortable("residual", "inherent", "nextDueOn", "title")
                .sortedBy("-residual")
                .answer(page, RiskBody.class, RiskBody::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(summary = "Read a risk", description = "As it was known at asOf.")
    public RestResponse<RiskBody> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome = asOf == null ? risks.load(id) : risks.load(id, asOf.at());
        return Answers.ok(outcome, RiskBody.of(outcome));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Put a risk into the register",
            description =
                    "It is due six months later, with the partner. 422 supplier-unknown,"
                            + " supplier-closed; 409 supplier-merged.")
    public RestResponse<RiskBody> identify(@Valid Seen body) {
        CommandContext context = request.context();
        Outcome<State> outcome = risks.answered(context);
        if (outcome == null) {
            suppliers.openNamed(body.supplierId());
            suppliers.inScope(body.supplierId());
            outcome =
                    risks.handle(
                            Ids.next(),
                            new Risk.Command.Identify(
                                    body.supplierId(),
                                    body.title().strip(),
                                    body.owner(),
                                    time.today(),
                                    again),
                            context);
        }
        return Answers.created(outcome, "/risks/" + outcome.id(), RiskBody.of(outcome));
    }

    @POST
    @Path("/{id}/assess")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Assess a risk",
            description =
                    "With the partner: it is due again six months later. Without: it stays due"
                            + " when it was. 422 score-out-of-range,"
                            + " residual-above-inherent, control-missing, risk-closed; 409"
                            + " supplier-merged.")
    public RestResponse<RiskBody> assess(@RestPath UUID id, @Valid Assessment body) {
        List<String> controls = body.controls();
        return run(
                id,
                new Risk.Command.Assess(
                        body.inherent(),
                        controls == null ? List.of() : controls,
                        body.residual(),
                        Boolean.TRUE.equals(body.withPartner()),
                        time.today(),
                        again));
    }

    @POST
    @Path("/{id}/change-owner")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Give a risk to another owner", description = "422 risk-closed.")
    public RestResponse<RiskBody> changeOwner(@RestPath UUID id, @Valid Owner body) {
        return run(id, new Risk.Command.ChangeOwner(body.owner()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Close a risk")
    public RestResponse<RiskBody> close(@RestPath UUID id, @Valid Reason body) {
        return run(id, new Risk.Command.Close(body.reason().strip()));
    }

    private RestResponse<RiskBody> run(UUID id, Risk.Command command) {
        CommandContext context = request.context();
        Outcome<State> outcome = risks.answered(context);
        if (outcome == null) {
            if (risks.load(id).state() instanceof State.Open known) {
                suppliers.inScope(known.supplierId());
            }
            outcome = risks.handle(id, command, context);
        }
        return Answers.ok(outcome, RiskBody.of(outcome));
    }
}
