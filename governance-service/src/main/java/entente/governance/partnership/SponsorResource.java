package entente.governance.partnership;

import entente.governance.PartnershipClient;
import entente.governance.people.Side;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Naming the executive sponsor of a side, or a successor. */
@Path("/sponsors/{supplierId}/name")
@RunOnVirtualThread
@Tag(name = "Sponsors")
public class SponsorResource {

    /**
     * Who is sponsor, and from when.
     *
     * @param from first day; null: today
     */
    public record SponsorBody(
            @NotNull Side side, @NotNull UUID personId, @Nullable LocalDate from) {}

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final PartnershipClient client;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    SponsorResource(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            PartnershipClient client,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.partnerships = partnerships;
        this.client = client;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Name the sponsor of a side",
            description =
                    "Takes the seat on the first day; who had it leaves it. 422 from-in-the-past,"
                            + " side-mismatch; 409 partnership-not-open.")
    public RestResponse<PartnershipProfile> name(
            @RestPath UUID supplierId, @Valid @NotNull SponsorBody body) {
        CommandContext context = request.context();
        Outcome<PartnershipState> outcome = partnerships.answered(context);
        if (outcome == null) {
            Footing footing = client.open(supplierId);
            requireSide(body, footing);
            LocalDate today = time.today();
            outcome =
                    partnerships.handle(
                            footing.partnershipId(),
                            new PartnershipCommand.NameSponsor(
                                    body.side(),
                                    body.personId(),
                                    body.from() == null ? today : body.from(),
                                    caller.actor(),
                                    today),
                            context);
        }
        return Answers.ok(outcome, PartnershipReadResource.profile(outcome, time.today()));
    }

    private static void requireSide(SponsorBody body, Footing footing) {
        if (footing.roster()
                .person(body.personId())
                .filter(seat -> seat.side() != body.side())
                .isPresent()) {
            throw new Rejected("side-mismatch", "This person sits on the other side");
        }
    }
}
