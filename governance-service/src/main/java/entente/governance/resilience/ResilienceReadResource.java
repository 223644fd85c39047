package entente.governance.resilience;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.people.Side;
import entente.governance.resilience.ResilienceView.ResilienceRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading how prepared partnerships are. A supplier's users see the own one. */
@Path("/resilience")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Resilience")
public class ResilienceReadResource {

    /**
     * A partnership in a list.
     *
     * @param planVersion of the emergency plan that both agreed on; null: there is none
     * @param awaits whose answer to a proposed plan is missing; null: nobody's
     * @param exerciseDueOn null: none is due
     * @param running initiatives, of which {@code late} are overdue; null for the partner's people,
     *     for some are ours alone
     */
    public record Listed(
            UUID supplierId,
            @Nullable Integer planVersion,
            @Nullable LocalDate planAgreedOn,
            @Nullable Side awaits,
            @Nullable LocalDate lastExerciseOn,
            @Nullable LocalDate exerciseDueOn,
            boolean exerciseOverdue,
            @Nullable Integer running,
            @Nullable Integer late,
            boolean ended) {

        static Listed of(ResilienceRow row, boolean ofSupplier) {
            return new Listed(
                    row.supplierId,
                    row.planVersion,
                    row.planAgreedOn,
                    row.awaits,
                    row.lastExerciseOn,
                    row.exerciseDueOn,
                    row.exerciseOverdue,
                    ofSupplier ? null : row.running.length,
                    ofSupplier ? null : row.late.length,
                    row.ended);
        }
    }

    private final CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience;
    private final ResilienceView view;
    private final Lists lists;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final Caller caller;

    ResilienceReadResource(
            CommandHandler<ResilienceCommand, ResilienceState, ResilienceEvent> resilience,
            ResilienceView view,
            Lists lists,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            Caller caller) {
        this.resilience = resilience;
        this.view = view;
        this.lists = lists;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List how prepared partnerships are",
            description =
                    "Filters: supplierId, exerciseOverdue, awaits, dueUntil of the next exercise."
                            + " Sorts by exerciseDueOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Boolean exerciseOverdue,
            @RestQuery @Nullable Side awaits,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate dueUntil) {
        boolean ofSupplier = caller.ofSupplier();
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("exerciseOverdue", exerciseOverdue)
                .where("awaits", awaits)
                .until("exerciseDueOn", dueUntil)
                .in("supplierId", suppliers.own())
                .sortable("exerciseDueOn")
                .answer(page, Listed.class, row -> Listed.of(row, ofSupplier));
    }

    @GET
    @Path("/{supplierId}")
    @Operation(
            summary = "Read the emergency plan, its exercises and the initiatives",
            description =
                    "Always current, or as it was known at asOf. 404 as long as nothing was"
                            + " prepared.")
    public RestResponse<ResilienceProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        UUID id = partnerships.seen(supplierId);
        Outcome<ResilienceState> outcome =
                asOf == null ? resilience.load(id) : resilience.load(id, asOf.at());
        return Answers.ok(outcome, ResilienceResource.profile(outcome, caller.ofSupplier()));
    }
}
