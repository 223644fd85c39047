package entente.innovation.initiatives;

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

/** Milestones of an initiative. Each step answers with the initiative. */
@Path("/initiatives/{id}/milestones")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class MilestoneResource {

    /** What is to be there, and when. */
    public record MilestoneBody(
            @NotBlank @Size(max = 200) String title, @NotNull LocalDate dueOn) {}

    /** Another day, and why. */
    public record MoveBody(@NotNull LocalDate dueOn, @NotBlank @Size(max = 2000) String reason) {}

    /** When it was there. */
    public record ReachBody(@NotNull LocalDate on) {}

    private final InitiativeClient initiatives;

    MilestoneResource(InitiativeClient initiatives) {
        this.initiatives = initiatives;
    }

    @POST
    @Operation(
            summary = "Set a milestone",
            description =
                    "422 milestone-before-start, due-in-the-past, not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> set(
            @RestPath UUID id, @Valid @NotNull MilestoneBody body) {
        return initiatives.run(
                id,
                who -> new InitiativeCommand.SetMilestone(body.title().strip(), body.dueOn(), who));
    }

    @POST
    @Path("/{no}/move")
    @Operation(
            summary = "Move a milestone",
            description =
                    "Its slip is measured from the first day. 422 milestone-reached,"
                            + " milestone-before-start, due-in-the-past, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> move(
            @RestPath UUID id, @RestPath int no, @Valid @NotNull MoveBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.MoveMilestone(
                                no, body.dueOn(), body.reason().strip(), who));
    }

    @POST
    @Path("/{no}/reach")
    @Operation(
            summary = "Say that a milestone is reached",
            description =
                    "422 reached-in-the-future, milestone-before-start, not-in-team,"
                            + " initiative-stopped.")
    public RestResponse<InitiativeProfile> reach(
            @RestPath UUID id, @RestPath int no, @Valid @NotNull ReachBody body) {
        return initiatives.run(id, who -> new InitiativeCommand.ReachMilestone(no, body.on(), who));
    }
}
