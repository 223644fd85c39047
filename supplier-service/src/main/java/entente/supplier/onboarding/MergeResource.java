package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.supplier.onboarding.SupplierDirectoryView.Listed;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Suppliers that turn out to be one company, and that turn out not to be after all. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class MergeResource {

    /** Which supplier goes on. */
    public record MergeBody(@NotNull UUID intoId) {}

    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> handler;
    private final SupplierResource suppliers;
    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final List<MergeObjections> capabilities;
    private final EventStore store;
    private final CommandRequest request;

    MergeResource(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> handler,
            SupplierResource suppliers,
            SupplierDirectoryView directory,
            Lists lists,
            @All List<MergeObjections> capabilities,
            EventStore store,
            CommandRequest request) {
        this.handler = handler;
        this.suppliers = suppliers;
        this.directory = directory;
        this.lists = lists;
        this.capabilities = capabilities;
        this.store = store;
        this.request = request;
    }

    @POST
    @Path("/merge")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Merge a supplier into another one",
            description =
                    "It is the same company and goes on as that one; its id stays as a pointer, its"
                            + " aliases count for the survivor, other commands answer 409"
                            + " supplier-merged. Can be undone. 422 merge-into-itself,"
                            + " survivor-unknown, merge-chain, supplier-engaged.")
    public RestResponse<SupplierProfile> merge(@RestPath UUID id, @Valid @NotNull MergeBody body) {
        return suppliers.run(
                id,
                new SupplierCommand.Merge(id, body.intoId(), evidence(id, body.intoId())),
                request.context(),
                List.of());
    }

    @POST
    @Path("/unmerge")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Undo a merge",
            description = "The supplier stands on its own again. 422 supplier-not-merged.")
    public RestResponse<SupplierProfile> unmerge(@RestPath UUID id) {
        return suppliers.run(id, new SupplierCommand.Unmerge(), request.context(), List.of());
    }

    private MergeEvidence evidence(UUID absorbed, UUID survivor) {
        SupplierState other = handler.load(survivor).state();
        return new MergeEvidence(
                other instanceof SupplierState.Known,
                other instanceof SupplierState.Known known && known.dossier().mergedInto() != null,
                hasAbsorbed(absorbed),
                capabilities.stream().flatMap(each -> each.against(absorbed).stream()).toList());
    }

    /** Those who point here know it, not this supplier: the directory is asked, up to date. */
    private boolean hasAbsorbed(UUID supplier) {
        ListRequest one = new ListRequest();
        one.limit = 1;
        one.after = store.head();
        return !lists.of(directory)
                .where("mergedInto", supplier)
                .page(one, Listed.class, Listed::of)
                .items()
                .isEmpty();
    }
}
