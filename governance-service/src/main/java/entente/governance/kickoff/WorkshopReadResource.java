package entente.governance.kickoff;

import entente.governance.SupplierClient;
import entente.governance.kickoff.WorkshopView.WorkshopRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
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

/** Finding and reading kick-off workshops. A supplier's users see the own company's. */
@Path("/workshops")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Workshops")
public class WorkshopReadResource {

    /** A workshop in a list. */
    public record Listed(
            UUID id,
            UUID partnershipId,
            UUID supplierId,
            int opening,
            WorkshopStatus status,
            @Nullable LocalDate on,
            List<String> missing) {

        static Listed of(WorkshopRow row) {
            return new Listed(
                    row.id,
                    row.partnershipId,
                    row.supplierId,
                    row.opening,
                    row.status,
                    row.on,
                    List.of(row.missing));
        }
    }

    private final CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops;
    private final WorkshopView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    WorkshopReadResource(
            CommandHandler<WorkshopCommand, WorkshopState, WorkshopEvent> workshops,
            WorkshopView view,
            Lists lists,
            SupplierClient suppliers) {
        this.workshops = workshops;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List kick-off workshops",
            description = "Filters: supplierId, partnershipId, status, missing (an output).")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID partnershipId,
            @RestQuery @Nullable WorkshopStatus status,
            @RestQuery @Nullable Output missing) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("partnershipId", partnershipId)
                .where("status", status)
                .having("missing", missing == null ? null : missing.name())
                .in("supplierId", suppliers.own())
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one workshop with its outputs",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<WorkshopProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<WorkshopState> outcome =
                asOf == null ? workshops.load(id) : workshops.load(id, asOf.at());
        WorkshopProfile profile = WorkshopResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
