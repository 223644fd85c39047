package entente.innovation.initiatives;

import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The gates of an initiative. Each step answers with the initiative. */
@Path("/initiatives/{id}/gate")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class GateResource {

    /** What was found about a criterion, and why it is seen so. */
    public record FindingBody(
            @NotNull Criterion criterion,
            @NotNull Boolean met,
            @NotBlank @Size(max = 2000) String reason) {}

    /** The next stage with what was found; the first day in use only at the last gate. */
    public record GateBody(
            @NotNull Stage to,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid FindingBody> findings,
            @Nullable LocalDate commercialisedOn) {

        List<Finding> found() {
            return findings.stream()
                    .map(each -> new Finding(each.criterion(), each.met(), each.reason().strip()))
                    .toList();
        }
    }

    /** Why not. */
    public record RefusalBody(@NotBlank @Size(max = 2000) String reason) {}

    private final InitiativeClient initiatives;

    GateResource(InitiativeClient initiatives) {
        this.initiatives = initiatives;
    }

    @POST
    @Operation(
            summary = "Propose to pass the next gate",
            description =
                    "With a finding for each criterion that this gate asks (nextCriteria of the"
                            + " initiative); the other side decides. 422 gate-out-of-order,"
                            + " gate-criteria-missing, gate-criteria-unmet, ip-terms-missing (from"
                            + " the pilot on), pilot-missing (to scale without a pilot that advises"
                            + " it), commercialised-on-malformed, not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> propose(
            @RestPath UUID id, @Valid @NotNull GateBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.ProposeGate(
                                body.to(), body.found(), body.commercialisedOn(), who));
    }

    @POST
    @Path("/{no}/pass")
    @Operation(
            summary = "Pass a gate that the other side proposed",
            description =
                    "422 gate-not-proposed, own-proposal, same-person, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> pass(@RestPath UUID id, @RestPath int no) {
        return initiatives.run(id, who -> new InitiativeCommand.PassGate(no, who));
    }

    @POST
    @Path("/{no}/refuse")
    @Operation(
            summary = "Refuse a gate that the other side proposed",
            description =
                    "The stage stays. 422 gate-not-proposed, own-proposal, same-person,"
                            + " not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> refuse(
            @RestPath UUID id, @RestPath int no, @Valid @NotNull RefusalBody body) {
        return initiatives.run(
                id, who -> new InitiativeCommand.RefuseGate(no, body.reason().strip(), who));
    }
}
