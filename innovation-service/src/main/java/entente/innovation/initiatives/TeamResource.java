package entente.innovation.initiatives;

import entente.innovation.suppliers.Side;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who works on an initiative, and how both sides come together. Answers with the initiative. */
@Path("/initiatives/{id}/team")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class TeamResource {

    /** Somebody new; {@code account} acts for this person, null: nobody does. */
    public record MemberBody(
            @NotNull UUID personId,
            @NotNull Side side,
            @NotNull TeamRole role,
            @Nullable @Size(min = 1, max = 200) String account) {

        Member member() {
            return new Member(personId, side, role, account);
        }
    }

    /** Who follows; {@code account} as for a new member. */
    public record SuccessorBody(
            @NotNull UUID personId, @Nullable @Size(min = 1, max = 200) String account) {}

    /** Where part of the team works together. */
    public record CoLocationBody(
            @NotBlank @Size(max = 200) String site,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /** Who works within the other side. */
    public record EmbeddingBody(
            @NotNull UUID personId, @NotNull LocalDate from, @NotNull LocalDate until) {}

    /** Who learnt what from the other side; {@code days} of each of them. */
    public record TrainingBody(
            @NotBlank @Size(max = 200) String topic,
            @NotNull LocalDate on,
            @NotNull @Min(1) @Max(10_000) Integer people,
            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 4, fraction = 2)
                    BigDecimal days) {}

    private final InitiativeClient initiatives;

    TeamResource(InitiativeClient initiatives) {
        this.initiatives = initiatives;
    }

    @POST
    @Operation(
            summary = "Take somebody into the team",
            description =
                    "A supplier's user names the own people. 403 not-your-side. 422 owner-exists,"
                            + " member-exists, initiative-stopped.")
    public RestResponse<InitiativeProfile> join(
            @RestPath UUID id, @Valid @NotNull MemberBody body) {
        return initiatives.run(id, who -> new InitiativeCommand.Join(body.member(), who));
    }

    @POST
    @Path("/{personId}/replace")
    @Operation(
            summary = "Let somebody follow a member, who stays known",
            description =
                    "403 not-your-side. 422 member-unknown, member-exists, initiative-stopped.")
    public RestResponse<InitiativeProfile> replace(
            @RestPath UUID id, @RestPath UUID personId, @Valid @NotNull SuccessorBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.Replace(
                                personId, body.personId(), body.account(), who));
    }

    @POST
    @Path("/co-locations")
    @Operation(
            summary = "Record that part of the team works at one place",
            description = "422 period-malformed, not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> coLocate(
            @RestPath UUID id, @Valid @NotNull CoLocationBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.CoLocate(
                                body.site().strip(), body.from(), body.until(), who));
    }

    @POST
    @Path("/embedded")
    @Operation(
            summary = "Record that a member works within the other side",
            description = "422 period-malformed, member-unknown, not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> embed(
            @RestPath UUID id, @Valid @NotNull EmbeddingBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.Embed(
                                body.personId(), body.from(), body.until(), who));
    }

    @POST
    @Path("/trainings")
    @Operation(
            summary = "Record that people of one side learnt from the other",
            description = "422 held-in-the-future, not-in-team, initiative-stopped.")
    public RestResponse<InitiativeProfile> train(
            @RestPath UUID id, @Valid @NotNull TrainingBody body) {
        return initiatives.run(
                id,
                who ->
                        new InitiativeCommand.Train(
                                body.topic().strip(), body.on(), body.people(), body.days(), who));
    }
}
