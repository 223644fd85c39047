package entente.governance.winddown;

import entente.governance.PartnershipClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Side;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Working off the checklist of a wind-down. Each step answers with the wind-down. */
@Path("/wind-downs/{supplierId}/items/{item}")
@RunOnVirtualThread
@Tag(name = "Wind-downs")
public class ChecklistResource {

    /** Whose it is, until when. */
    public record ArrangeBody(@NotNull Side owner, @NotNull LocalDate dueOn) {}

    /** What shows that it is done. */
    public record EvidenceBody(@NotBlank @Size(max = 4000) String evidence) {}

    /** Why it need not be done. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ChecklistResource(
            CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.windDowns = windDowns;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/arrange")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say whose an item is and until when",
            description =
                    "422 due-in-the-past, item-closed, notice-not-given, wind-down-over; 409"
                            + " partnership-not-open.")
    public RestResponse<WindDownProfile> arrange(
            @RestPath UUID supplierId, @RestPath Item item, @Valid @NotNull ArrangeBody body) {
        return run(
                supplierId,
                _ ->
                        new WindDownCommand.Arrange(
                                item, body.owner(), body.dueOn(), time.today(), caller.actor()));
    }

    @POST
    @Path("/finish")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Say that an item is done, and what shows it",
            description =
                    "The side that owns it does. 422 not-the-owner, item-closed, notice-not-given,"
                            + " wind-down-over; 409 partnership-not-open.")
    public RestResponse<WindDownProfile> finish(
            @RestPath UUID supplierId, @RestPath Item item, @Valid @NotNull EvidenceBody body) {
        return run(
                supplierId,
                _ ->
                        new WindDownCommand.Finish(
                                item,
                                body.evidence().strip(),
                                Side.of(caller.ofSupplier()),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/waive")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Let an item go",
            description =
                    "Our sponsor does. 422 not-the-sponsor, item-closed, notice-not-given,"
                            + " wind-down-over; 409 partnership-not-open.")
    public RestResponse<WindDownProfile> waive(
            @RestPath UUID supplierId, @RestPath Item item, @Valid @NotNull ReasonBody body) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.Waive(
                                item,
                                body.reason().strip(),
                                footing.roster(),
                                time.today(),
                                caller.actor()));
    }

    private RestResponse<WindDownProfile> run(
            UUID supplierId, Function<Footing, WindDownCommand> command) {
        CommandContext context = request.context();
        Outcome<WindDownState> outcome = windDowns.answered(context);
        if (outcome == null) {
            UUID id = partnerships.openId(supplierId);
            WindDownReadResource.requireSight(windDowns.load(id), caller.ofSupplier());
            outcome =
                    windDowns.handle(
                            id,
                            () -> {
                                Footing footing = partnerships.current(supplierId);
                                return Grounded.on(
                                        partnerships.seen(footing), command.apply(footing));
                            },
                            context);
        }
        return Answers.ok(outcome, WindDownReadResource.profile(outcome));
    }
}
