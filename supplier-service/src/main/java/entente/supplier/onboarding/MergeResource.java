package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Grounded.Also;
import entente.platform.store.Grounded.Seen;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
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
    private final List<MergeObjections> capabilities;
    private final CommandRequest request;

    MergeResource(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> handler,
            SupplierResource suppliers,
            @All List<MergeObjections> capabilities,
            CommandRequest request) {
        this.handler = handler;
        this.suppliers = suppliers;
        this.capabilities = capabilities;
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
                            + " survivor-unknown, survivor-closed, merge-chain, supplier-engaged.")
    public RestResponse<SupplierProfile> merge(@RestPath UUID id, @Valid @NotNull MergeBody body) {
        return suppliers.run(id, () -> merging(id, body.intoId()), request.context(), List.of());
    }

    @POST
    @Path("/unmerge")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Undo a merge",
            description = "The supplier stands on its own again. 422 supplier-not-merged.")
    public RestResponse<SupplierProfile> unmerge(@RestPath UUID id) {
        return suppliers.run(id, () -> unmerging(id), request.context(), List.of());
    }

    /** Both sides decide, each in its own stream, and are recorded together. */
    private Grounded<SupplierCommand> merging(UUID absorbed, UUID survivor) {
        suppliers.requireScope(survivor);
        List<MergeObjections.Open> open =
                capabilities.stream().map(each -> each.against(absorbed)).toList();
        return new Grounded<>(
                new SupplierCommand.Merge(absorbed, survivor, words(open)),
                List.of(new Also<>(survivor, new SupplierCommand.Absorb(absorbed))),
                seen(open));
    }

    static List<String> words(List<MergeObjections.Open> open) {
        return open.stream().flatMap(each -> each.words().stream()).toList();
    }

    static List<Seen> seen(List<MergeObjections.Open> open) {
        return open.stream().map(each -> new Seen(each.stream(), each.version())).toList();
    }

    private Grounded<SupplierCommand> unmerging(UUID absorbed) {
        UUID survivor =
                handler.load(absorbed).state() instanceof SupplierState.Known known
                        ? known.dossier().mergedInto()
                        : null;
        return new Grounded<>(
                new SupplierCommand.Unmerge(),
                survivor == null
                        ? List.of()
                        : List.of(new Also<>(survivor, new SupplierCommand.Part(absorbed))),
                List.of());
    }
}
