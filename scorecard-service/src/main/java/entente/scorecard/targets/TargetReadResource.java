package entente.scorecard.targets;

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
import entente.scorecard.SupplierClient;
import entente.scorecard.targets.TargetView.TargetRow;
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

/** Finding and reading targets. A supplier's users see the own company's. */
@Path("/targets")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Targets")
public class TargetReadResource {

    /**
     * A target in a list.
     *
     * @param openReports those that nobody has verified or dismissed yet
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            Area area,
            String title,
            String unit,
            String baseline,
            String target,
            LocalDate dueOn,
            TargetStatus status,
            @Nullable LocalDate reachedOn,
            int openReports) {

        static Listed of(TargetRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.area,
                    row.title,
                    row.unit,
                    row.baseline.toPlainString(),
                    row.target.toPlainString(),
                    row.dueOn,
                    row.status,
                    row.reachedOn,
                    row.openReports);
        }
    }

    private final CommandHandler<TargetCommand, TargetState, TargetEvent> targets;
    private final TargetView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    TargetReadResource(
            CommandHandler<TargetCommand, TargetState, TargetEvent> targets,
            TargetView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.targets = targets;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List targets",
            description =
                    "Filters: supplierId, area, status, dueUntil. Sorts by dueOn," + " title.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Area area,
            @RestQuery @Nullable TargetStatus status,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate dueUntil) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("area", area)
                .where("status", status)
                .until("dueOn", dueUntil)
                .in("supplierId", suppliers.own())
                .sortable("dueOn", "title")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one target with its reports",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<TargetProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<TargetState> outcome =
                asOf == null ? targets.load(id) : targets.load(id, asOf.at());
        TargetProfile profile = TargetResource.profile(outcome, !caller.ofSupplier());
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
