package entente.governance.plans;

import entente.governance.SupplierClient;
import entente.governance.plans.PlanView.PlanRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Missing;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading improvement plans. A supplier's users see those of the own partnership. */
@Path("/improvement-plans")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Improvement plans")
public class PlanReadResource {

    /**
     * A plan in a list.
     *
     * @param breaches how many opened or joined it
     * @param until last day of the window; null: nothing was proposed
     * @param overdue numbers of the milestones that are
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            Trigger trigger,
            PlanStatus status,
            List<String> kpis,
            int breaches,
            @Nullable RootCause rootCause,
            @Nullable LocalDate until,
            List<String> overdue,
            LocalDate openedOn,
            @Nullable LocalDate endedOn) {

        static Listed of(PlanRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.trigger,
                    row.status,
                    List.of(row.codes),
                    row.breaches,
                    row.cause,
                    row.untilDay,
                    List.of(row.overdue),
                    row.openedOn,
                    row.endedOn);
        }
    }

    private final CommandHandler<PlanCommand, PlanState, PlanEvent> plans;
    private final PlanView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    PlanReadResource(
            CommandHandler<PlanCommand, PlanState, PlanEvent> plans,
            PlanView view,
            Lists lists,
            SupplierClient suppliers) {
        this.plans = plans;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List improvement plans",
            description =
                    "Filters: supplierId, status, trigger, kpi, open, overdue (a milestone is)."
                            + " Sorts by openedOn, newest first.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable PlanStatus status,
            @RestQuery @Nullable Trigger trigger,
            @RestQuery @Nullable String kpi,
            @RestQuery @Nullable Boolean open,
            @RestQuery @Nullable Boolean overdue) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .where("trigger", trigger)
                .where("open", open)
                .where("late", overdue)
                .having("codes", kpi)
                .in("supplierId", suppliers.own())
                .sortable("openedOn")
                .sortedBy("-openedOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one improvement plan",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<PlanProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        UUID partnership =
                lists.of(view).where("id", id).current().stream()
                        .findFirst()
                        .map(row -> row.partnershipId)
                        .orElseThrow(Missing::here);
        Outcome<PlanState> outcome =
                asOf == null ? plans.load(partnership) : plans.load(partnership, asOf.at());
        Plan plan = outcome.state().plan(id).orElseThrow(Missing::here);
        PlanProfile profile = PlanProfile.of(outcome.state(), plan);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
