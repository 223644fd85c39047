package entente.innovation.initiatives;

import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Whose knowledge it is. Each step answers with the initiative. */
@Path("/initiatives/{id}/ip-terms")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class IpTermsResource {

    /** What each side brings and keeps, who owns what comes of it, and what both may use. */
    public record IpTermsBody(
            @NotBlank @Size(max = 4000) String background,
            @NotBlank @Size(max = 4000) String foreground,
            @NotBlank @Size(max = 4000) String shared) {}

    /** Which proposal. */
    public record VersionBody(@NotNull @Min(1) Integer version) {}

    private final InitiativeClient initiatives;

    IpTermsResource(InitiativeClient initiatives) {
        this.initiatives = initiatives;
    }

    @POST
    @Operation(
            summary = "Propose terms about knowledge",
            description = "The other side agrees. 422 not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> propose(
            @RestPath UUID id, @Valid @NotNull IpTermsBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.ProposeIpTerms(
                                new IpTerms(
                                        body.background().strip(),
                                        body.foreground().strip(),
                                        body.shared().strip()),
                                who));
    }

    @POST
    @Path("/agree")
    @Operation(
            summary = "Agree to what the other side proposed",
            description =
                    "422 ip-terms-not-proposed, own-proposal, same-person, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> agree(
            @RestPath UUID id, @Valid @NotNull VersionBody body) {
        return initiatives.run(id, who -> new InitiativeCommand.AgreeIpTerms(body.version(), who));
    }
}
