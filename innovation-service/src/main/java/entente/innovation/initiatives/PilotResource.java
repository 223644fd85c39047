package entente.innovation.initiatives;

import entente.platform.Ids;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Small tests within an initiative. Each step answers with the initiative. */
@Path("/initiatives/{id}/pilots")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class PilotResource {

    /** What it is to show, by which measure, and in which time. */
    public record PilotBody(
            @NotBlank @Size(max = 2000) String hypothesis,
            @NotBlank @Size(max = 1000) String measure,
            @NotNull LocalDate startOn,
            @NotNull LocalDate endOn) {}

    /** What it showed; {@code scale}: whether to do it at large. */
    public record PilotEndBody(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 4000) String result,
            @NotBlank @Size(max = 4000) String learning,
            @NotNull Boolean scale) {}

    private final InitiativeClient initiatives;

    PilotResource(InitiativeClient initiatives) {
        this.initiatives = initiatives;
    }

    @POST
    @Operation(
            summary = "Start a pilot",
            description =
                    "422 stage-not-pilot, period-malformed, pilot-before-start, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> start(
            @RestPath UUID id, @Valid @NotNull PilotBody body) {
        UUID pilot = Ids.next();
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.StartPilot(
                                pilot,
                                body.hypothesis().strip(),
                                body.measure().strip(),
                                body.startOn(),
                                body.endOn(),
                                who));
    }

    @POST
    @Path("/{pilotId}/end")
    @Operation(
            summary = "End a pilot with what it taught",
            description =
                    "404 without such a pilot. 422 pilot-ended, pilot-end-malformed, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> end(
            @RestPath UUID id, @RestPath UUID pilotId, @Valid @NotNull PilotEndBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.EndPilot(
                                pilotId,
                                body.on(),
                                body.result().strip(),
                                body.learning().strip(),
                                body.scale(),
                                who));
    }
}
