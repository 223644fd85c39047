package entente.scorecard.purchases;

import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Looking after what is folded from the purchase log. */
@Path("/admin/purchases")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class PurchaseAdminResource {

    private final PurchaseRebuildView rebuild;

    PurchaseAdminResource(PurchaseRebuildView rebuild) {
        this.rebuild = rebuild;
    }

    /** Which generation of the sums is read, and how far the one being made is. */
    @GET
    @Operation(
            summary = "How far the sums are",
            description =
                    "Which generation of the sums is read, and how many order lines are in the one"
                            + " being made.")
    public PurchaseRebuildView.Status status() {
        return rebuild.status();
    }

    /**
     * Makes lines and sums again from the purchase log, beside those that are read; they take over
     * when they are complete. Asked for again meanwhile, it changes nothing.
     */
    @POST
    @Path("/rebuild")
    @ResponseStatus(202)
    @Operation(
            summary = "Make order lines and sums again from the purchase log",
            description =
                    "Beside those that are read; they take over when they are complete. Asked for"
                            + " again meanwhile, it changes nothing.")
    @APIResponse(responseCode = "202", description = "It has begun, or goes on")
    public PurchaseRebuildView.Status rebuild() {
        rebuild.begin();
        return rebuild.status();
    }
}
