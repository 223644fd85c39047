package entente.governance.reviews;

import entente.governance.PartnershipClient;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipProfile;
import entente.governance.partnership.PartnershipState;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Calling a review before the annual one is due. */
@Path("/reviews")
@RunOnVirtualThread
@Tag(name = "Reviews")
public class CallReviewResource {

    /** With whom. */
    public record CallBody(@NotNull UUID supplierId) {}

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final PartnershipClient client;
    private final CommandRequest request;
    private final CompanyTime time;

    CallReviewResource(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            PartnershipClient client,
            CommandRequest request,
            CompanyTime time) {
        this.partnerships = partnerships;
        this.client = client;
        this.request = request;
        this.time = time;
    }

    @POST
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @ResponseStatus(201)
    @Operation(
            summary = "Call a review now",
            description =
                    "Takes the place of the annual one that is not due yet. Answers with the"
                            + " partnership; its reviewId can be read a moment later. 422"
                            + " partnership-not-active, review-open; 409 partnership-not-open.")
    public RestResponse<PartnershipProfile> call(@Valid @NotNull CallBody body) {
        CommandContext context = request.context();
        Outcome<PartnershipState> outcome = partnerships.answered(context);
        if (outcome == null) {
            outcome =
                    partnerships.handle(
                            client.openId(body.supplierId()),
                            new PartnershipCommand.CallReview(Ids.next(), time.today()),
                            context);
        }
        PartnershipProfile called =
                switch (outcome.state()) {
                    case PartnershipState.Absent _ -> throw Missing.here();
                    case PartnershipState.Known known -> PartnershipProfile.of(known, time.today());
                };
        return Answers.created(outcome, "/reviews/" + called.reviewId(), called);
    }
}
