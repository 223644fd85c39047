package entente.supplier.onboarding;

import entente.platform.store.Grounded;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a supplier's life. Each answers with the supplier as it is then. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class SupplierStatusResource {

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    private final SupplierResource suppliers;
    private final Clearances clearances;
    private final List<MergeObjections> capabilities;
    private final Caller caller;
    private final CommandRequest request;

    SupplierStatusResource(
            SupplierResource suppliers,
            Clearances clearances,
            @All List<MergeObjections> capabilities,
            Caller caller,
            CommandRequest request) {
        this.suppliers = suppliers;
        this.clearances = clearances;
        this.capabilities = capabilities;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Path("/approve")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Approve a requested supplier",
            description =
                    "By somebody other than the requester: 422 requester-approves. With all that"
                            + " the company requires: 422 due-diligence-incomplete names what is"
                            + " missing, due-diligence-failed what speaks against it.")
    public RestResponse<SupplierProfile> approve(@RestPath UUID id) {
        return run(
                id,
                new SupplierCommand.Approve(
                        caller.actor(), clearances.of(id, suppliers.categories(id))));
    }

    @POST
    @Path("/reject")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Reject a requested supplier",
            description = "422 supplier-not-requested, reason-missing.")
    public RestResponse<SupplierProfile> reject(@RestPath UUID id, @Valid Reason body) {
        return run(id, new SupplierCommand.Reject(body.reason()));
    }

    @POST
    @Path("/activate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Activate an approved supplier",
            description =
                    "From now on it may be bought from. 422 supplier-not-approved; with all that"
                            + " the company requires, as of today: due-diligence-incomplete,"
                            + " due-diligence-failed.")
    public RestResponse<SupplierProfile> activate(@RestPath UUID id) {
        return run(id, new SupplierCommand.Activate(clearances.of(id, suppliers.categories(id))));
    }

    @POST
    @Path("/suspend")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Suspend an active supplier",
            description =
                    "No new business until it is reinstated. 422 supplier-not-active,"
                            + " reason-missing.")
    public RestResponse<SupplierProfile> suspend(@RestPath UUID id, @Valid Reason body) {
        return run(id, new SupplierCommand.Suspend(body.reason()));
    }

    @POST
    @Path("/reinstate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Reinstate a suspended supplier",
            description = "422 supplier-not-suspended.")
    public RestResponse<SupplierProfile> reinstate(@RestPath UUID id) {
        return run(id, new SupplierCommand.Reinstate());
    }

    @POST
    @Path("/block")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Block an active or suspended supplier",
            description =
                    "No business at all, for sanctions, fraud or safety. 422 supplier-not-active,"
                            + " reason-missing.")
    public RestResponse<SupplierProfile> block(@RestPath UUID id, @Valid Reason body) {
        return run(id, new SupplierCommand.Block(body.reason()));
    }

    @POST
    @Path("/unblock")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Lift a block",
            description = "The supplier is active again. 422 supplier-not-blocked.")
    public RestResponse<SupplierProfile> unblock(@RestPath UUID id) {
        return run(id, new SupplierCommand.Unblock());
    }

    @POST
    @Path("/off-board")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "End the relationship for good",
            description =
                    "History and aliases stay. 422 supplier-engaged while a partnership or a"
                            + " proposal is open, supplier-not-on-board, supplier-closed,"
                            + " reason-missing.")
    public RestResponse<SupplierProfile> offBoard(@RestPath UUID id, @Valid Reason body) {
        return suppliers.run(
                id,
                () -> {
                    List<MergeObjections.Open> open =
                            capabilities.stream().map(each -> each.against(id)).toList();
                    return Grounded.on(
                            MergeResource.seen(open),
                            new SupplierCommand.OffBoard(body.reason(), MergeResource.words(open)));
                },
                request.context(),
                List.of());
    }

    private RestResponse<SupplierProfile> run(UUID id, SupplierCommand command) {
        return suppliers.run(id, command, request.context(), List.of());
    }
}
