package entente.governance.matters;

import entente.governance.PartnershipClient;
import entente.governance.partnership.PartnershipId;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is open between the two sides of a partnership. */
@Path("/partnerships/{supplierId}/matters")
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class MatterResource {

    /** Why it is no longer open. */
    public record SettleBody(@NotBlank @Size(max = 500) String how) {}

    /**
     * All that is open, in the order in which it came.
     *
     * @param items those that the caller may see
     */
    public record OpenMatters(UUID supplierId, List<Listed> items) {}

    /**
     * One of them.
     *
     * @param meetingId that has it on its agenda; null: none
     */
    public record Listed(Matter matter, @Nullable UUID meetingId) {}

    private final CommandHandler<MatterCommand, MatterState, MatterEvent> matters;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;

    MatterResource(
            CommandHandler<MatterCommand, MatterState, MatterEvent> matters,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request) {
        this.matters = matters;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
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
            summary = "List what is open between the sides",
            description =
                    "Breached scores, warnings, certificates and agreements that run out, missed"
                            + " meetings and the like, until a meeting deals with them or they mend. Always"
                            + " current, or as it was known at asOf.")
    public RestResponse<OpenMatters> list(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        partnerships.see(supplierId);
        UUID id = PartnershipId.of(supplierId);
        Outcome<MatterState> outcome =
                asOf == null ? matters.load(id) : matters.load(id, asOf.at());
        return answer(supplierId, outcome);
    }

    @POST
    @Path("/{id}/settle")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say that something is no longer open, and why",
            description = "422 matter-not-open. 409 partnership-not-open.")
    public RestResponse<OpenMatters> settle(
            @RestPath UUID supplierId, @RestPath UUID id, @Valid @NotNull SettleBody body) {
        CommandContext context = request.context();
        Outcome<MatterState> outcome = matters.answered(context);
        if (outcome == null) {
            UUID partnership = partnerships.openId(supplierId);
            if (open(matters.load(partnership).state()).stream()
                    .noneMatch(matter -> matter.id().equals(id))) {
                throw new Rejected("matter-not-open", "There is no such open matter");
            }
            outcome =
                    matters.handle(
                            partnership, new MatterCommand.Settle(id, body.how().strip()), context);
        }
        return answer(supplierId, outcome);
    }

    private RestResponse<OpenMatters> answer(UUID supplierId, Outcome<MatterState> outcome) {
        boolean theirs = caller.ofSupplier();
        List<Listed> items =
                open(outcome.state()).stream()
                        .filter(matter -> !theirs || matter.kind().forBothSides())
                        .map(matter -> new Listed(matter, taken(outcome.state(), matter)))
                        .toList();
        return Answers.ok(outcome, new OpenMatters(supplierId, items));
    }

    private static List<Matter> open(MatterState state) {
        return switch (state) {
            case MatterState.Open open -> open.open();
            case MatterState.Waiting _ -> List.of();
        };
    }

    private static @Nullable UUID taken(MatterState state, Matter matter) {
        return state instanceof MatterState.Open open ? open.taken().get(matter.id()) : null;
    }
}
