package entente.supplier;

import entente.platform.web.Roles;
import entente.supplier.BusinessClient.Business;
import entente.supplier.FootingClient.Footing;
import entente.supplier.PartneringClient.Partnering;
import entente.supplier.onboarding.SupplierProfile;
import entente.supplier.onboarding.SupplierReadResource;
import entente.supplier.story.SupplierStory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** All that is known of one supplier, in one answer. */
@Path("/suppliers/{id}/overview")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class OverviewResource {

    private static final int LATEST = 20;

    /**
     * All that is known of a supplier, as far as it is for this caller.
     *
     * @param latest what happened last, the latest first; the whole story is the timeline
     */
    public record SupplierOverview(
            SupplierProfile profile,
            Footing footing,
            Business business,
            Partnering partnering,
            List<SupplierStory> latest) {}

    private final SupplierReadResource suppliers;
    private final FootingClient footing;
    private final BusinessClient business;
    private final PartneringClient partnering;

    OverviewResource(
            SupplierReadResource suppliers,
            FootingClient footing,
            BusinessClient business,
            PartneringClient partnering) {
        this.suppliers = suppliers;
        this.footing = footing;
        this.business = business;
        this.partnering = partnering;
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read all that is known of a supplier",
            description =
                    "Each part is what its own operation answers to this caller, at most 100 of a"
                            + " kind, and null where that is not for this caller; after= waits for"
                            + " what a command answered as Position.")
    public RestResponse<SupplierOverview> get(@RestPath UUID id, @RestQuery @Nullable Long after) {
        return ResponseBuilder.ok(of(id, after, LATEST))
                .header("Cache-Control", "no-store") // it may name people, who may be erased
                .build();
    }

    SupplierOverview of(UUID id, @Nullable Long after, int latest) {
        SupplierProfile profile = suppliers.get(id, null).getEntity();
        List<SupplierStory> story = suppliers.story(id);
        return new SupplierOverview(
                profile,
                footing.of(id, after),
                business.of(id, after),
                partnering.of(id, after),
                story.reversed().stream().limit(latest).toList());
    }
}
