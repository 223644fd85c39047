package entente.governance.winddown;

import entente.governance.SupplierClient;
import entente.governance.partnership.PartnershipId;
import entente.governance.winddown.WindDownView.WindDownRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
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

/** Finding and reading wind-downs. A supplier's users see the own one from the notice on. */
@Path("/wind-downs")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Wind-downs")
public class WindDownReadResource {

    /** Who may read wind-downs; engineers may not. */
    public static final List<String> READERS =
            List.of(
                    Roles.CATEGORY_MANAGER,
                    Roles.EXECUTIVE_SPONSOR,
                    Roles.SUPPLIER_USER,
                    Roles.AUDITOR);

    /** The last wind-down of a partnership; {@code noticedOn} null: no notice was given. */
    public record Listed(
            UUID id,
            UUID partnershipId,
            UUID supplierId,
            EndCause cause,
            WindDownStatus status,
            @Nullable LocalDate noticedOn,
            @Nullable LocalDate plannedEndOn,
            int itemsOpen,
            int itemsOverdue,
            @Nullable LocalDate endedOn) {

        static Listed of(WindDownRow row) {
            return new Listed(
                    row.windDownId,
                    row.id,
                    row.supplierId,
                    row.cause,
                    row.status,
                    row.noticedOn,
                    row.plannedEndOn,
                    row.itemsOpen,
                    row.itemsOverdue,
                    row.endedOn);
        }
    }

    private final CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns;
    private final WindDownView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    WindDownReadResource(
            CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns,
            WindDownView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.windDowns = windDowns;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List wind-downs",
            description = "The last one of each partnership. Filters: supplierId, status.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable WindDownStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .from("noticedOn", caller.ofSupplier() ? LocalDate.EPOCH : null)
                .in("supplierId", suppliers.own())
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{supplierId}")
    @Operation(
            summary = "Read the last wind-down of the partnership with a supplier",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<WindDownProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        suppliers.requireSight(supplierId);
        UUID id = PartnershipId.of(supplierId);
        Outcome<WindDownState> outcome =
                asOf == null ? windDowns.load(id) : windDowns.load(id, asOf.at());
        requireSight(outcome, caller.ofSupplier());
        return Answers.ok(outcome, profile(outcome));
    }

    /** What is only planned is not there for the partner. */
    static void requireSight(Outcome<WindDownState> outcome, boolean ofSupplier) {
        if (ofSupplier && profile(outcome).noticedOn() == null) {
            throw Missing.here();
        }
    }

    static WindDownProfile profile(Outcome<WindDownState> outcome) {
        return switch (outcome.state()) {
            case WindDownState.Absent _ -> throw Missing.here();
            case WindDownState.Known known -> WindDownProfile.of(known);
        };
    }
}
