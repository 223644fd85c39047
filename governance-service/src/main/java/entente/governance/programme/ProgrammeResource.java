package entente.governance.programme;

import entente.governance.ProgrammeClient;
import entente.platform.web.Answers;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How far a partnership is. */
@Path("/partnerships/{supplierId}/programme")
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class ProgrammeResource {

    private final ProgrammeClient programmes;

    ProgrammeResource(ProgrammeClient programmes) {
        this.programmes = programmes;
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
            summary = "Read the six steps of a partnership's programme",
            description =
                    "Each with what is missing, by code and in words. What other services tell may"
                            + " be a moment old; ETag and Position are the partnership's.")
    public RestResponse<Programme> get(@RestPath UUID supplierId) {
        ProgrammeClient.Answer answer = programmes.of(supplierId);
        return Answers.ok(answer.partnership(), answer.programme());
    }
}
