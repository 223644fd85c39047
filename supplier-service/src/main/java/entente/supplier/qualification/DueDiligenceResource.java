package entente.supplier.qualification;

import entente.platform.Ids;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CategoryPaths;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import entente.supplier.onboarding.Clearances;
import entente.supplier.onboarding.SupplierCommand;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.onboarding.SupplierState;
import entente.supplier.qualification.RequirementsBook.InForce;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The checks of one supplier, what is missing, and when they are due again. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Due diligence")
public class DueDiligenceResource {

    /** A screening; {@code source} is the list or provider. */
    public record ScreeningBody(
            @NotNull ScreeningResult result,
            @NotBlank @Size(max = 200) String source,
            @NotNull LocalDate screenedOn) {}

    /** A financial check; {@code rating} from 0 (insolvent) to 100 (sound). */
    public record FinancesBody(
            @NotNull @Min(0) @Max(100) Integer rating,
            @NotBlank @Size(max = 200) String source,
            @NotNull LocalDate checkedOn) {}

    private final CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence;
    private final CommandHandler<RequirementsBook.Replace, InForce, RequirementsEvent> book;
    private final Clearances clearances;
    private final SupplierClient suppliers;
    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliersAt;
    private final CategoryPaths paths;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Validity validity;

    DueDiligenceResource(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            CommandHandler<RequirementsBook.Replace, InForce, RequirementsEvent> book,
            Clearances clearances,
            SupplierClient suppliers,
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliersAt,
            CategoryPaths paths,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            Validity validity) {
        this.dueDiligence = dueDiligence;
        this.book = book;
        this.clearances = clearances;
        this.suppliers = suppliers;
        this.suppliersAt = suppliersAt;
        this.paths = paths;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.validity = validity;
    }

    @GET
    @Path("/due-diligence")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read how a supplier's due diligence stands",
            description =
                    "What was found, what is missing or failed today, how long it holds. A supplier"
                            + " user reads the own answers and documents and what is asked of it.")
    public RestResponse<DueDiligenceBody> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        caller.requireSupplier(id);
        List<String> categories = categories(id, asOf);
        Outcome<Checks> checks =
                asOf == null ? dueDiligence.load(id) : dueDiligence.load(id, asOf.at());
        InForce inForce =
                (asOf == null
                                ? book.load(RequirementsEvent.COMPANY)
                                : book.load(RequirementsEvent.COMPANY, asOf.at()))
                        .state();
        LocalDate today = time.today(asOf);
        Standing standing =
                Standing.of(
                        inForce.requirements(),
                        paths.withAbove(categories),
                        checks.state(),
                        today,
                        validity.period());
        DueDiligenceBody body =
                DueDiligenceBody.of(id, inForce.version(), standing, checks.state(), today);
        RestResponse<DueDiligenceBody> answer =
                Answers.ok(checks, caller.ofSupplier() ? body.forSupplier() : body);
        // It changes with the day and the requirements while the version stays.
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        return answer;
    }

    private List<String> categories(UUID id, @Nullable AsOf asOf) {
        return switch ((asOf == null ? suppliersAt.load(id) : suppliersAt.load(id, asOf.at()))
                .state()) {
            case SupplierState.Absent _ -> throw Missing.here();
            case SupplierState.Known known -> known.dossier().details().categories();
        };
    }

    @POST
    @Path("/due-diligence/screen")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Record a screening against lists of sanctions",
            description =
                    "A hit stands until a later screening by the same source is clear, whenever"
                            + " that is recorded. 422 check-in-future.")
    public RestResponse<FindingsBody> screen(
            @RestPath UUID id, @Valid @NotNull ScreeningBody body) {
        return run(
                id,
                new DueDiligenceCommand.Screen(
                        body.result(), body.source().strip(), body.screenedOn(), time.today()));
    }

    @POST
    @Path("/due-diligence/check-finances")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Record a financial check",
            description = "The latest counts, by the day of the check. 422 check-in-future.")
    public RestResponse<FindingsBody> checkFinances(
            @RestPath UUID id, @Valid @NotNull FinancesBody body) {
        return run(
                id,
                new DueDiligenceCommand.CheckFinances(
                        body.rating(), body.source().strip(), body.checkedOn(), time.today()));
    }

    @POST
    @Path("/due-diligence/renew")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Qualify a supplier anew",
            description =
                    "With checks that still count. 422 due-diligence-not-required,"
                            + " due-diligence-incomplete, due-diligence-failed.")
    public RestResponse<FindingsBody> renew(@RestPath UUID id) {
        return run(
                id,
                new DueDiligenceCommand.Renew(
                        Ids.next(),
                        clearances.of(id, categories(id, null)),
                        validity.lastDay(time.today())));
    }

    private RestResponse<FindingsBody> run(UUID id, DueDiligenceCommand command) {
        suppliers.open(id);
        Outcome<Checks> outcome = dueDiligence.handle(id, command, request.context());
        return Answers.ok(outcome, FindingsBody.of(id, outcome.state()));
    }
}
