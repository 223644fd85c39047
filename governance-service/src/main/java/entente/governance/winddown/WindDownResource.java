package entente.governance.winddown;

import entente.governance.PartnershipClient;
import entente.governance.heard.FootingBook;
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
import org.jspecify.annotations.Nullable;

/** Ending a partnership gracefully. Each step answers with the wind-down. */
@Path("/wind-downs/{supplierId}")
@RunOnVirtualThread
@Tag(name = "Wind-downs")
public class WindDownResource {

    /** Why it is to end; without {@code cause}: nothing but that. */
    public record PlanBody(@Nullable EndCause cause, @NotBlank @Size(max = 4000) String reason) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    /** The wanted last day; null: the first that the agreement's exit provision allows. */
    public record NoticeBody(@Nullable LocalDate endOn) {}

    private final CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns;
    private final PartnershipClient partnerships;
    private final FootingBook footings;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    WindDownResource(
            CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns,
            PartnershipClient partnerships,
            FootingBook footings,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.windDowns = windDowns;
        this.partnerships = partnerships;
        this.footings = footings;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/plan")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Plan to end the partnership",
            description =
                    "Our sponsor does; the verdict WIND_DOWN of a review does it by itself. The"
                            + " partner does not see it before notice is given. 422"
                            + " wind-down-running, not-the-sponsor; 409 partnership-not-open.")
    public RestResponse<WindDownProfile> plan(
            @RestPath UUID supplierId, @Valid @NotNull PlanBody body) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.Plan(
                                footing.partnershipId(),
                                footing.supplierId(),
                                footing.opening(),
                                body.cause() == null ? EndCause.MANUAL : body.cause(),
                                body.reason().strip(),
                                footing.roster(),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/call-off")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Call the end off before notice is given",
            description =
                    "Where it was the verdict of a review, the next review is due at once. 422"
                            + " notice-given, wind-down-over, not-the-sponsor; 409"
                            + " partnership-not-open.")
    public RestResponse<WindDownProfile> callOff(
            @RestPath UUID supplierId, @Valid @NotNull ReasonBody body) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.CallOff(
                                body.reason().strip(),
                                footing.roster(),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/give-notice")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Give the partner notice",
            description =
                    "The last day follows from the agreement's exit provision as it was heard last."
                            + " 422 exit-provision-missing, end-too-early, wind-down-over,"
                            + " not-the-sponsor; 409 partnership-not-open.")
    public RestResponse<WindDownProfile> giveNotice(
            @RestPath UUID supplierId, @Valid @NotNull NoticeBody body) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.GiveNotice(
                                exit(supplierId),
                                body.endOn(),
                                footing.calendar().zone(),
                                footing.roster(),
                                time.today(),
                                caller.actor()));
    }

    private @Nullable Exit exit(UUID supplierId) {
        return footings.of(supplierId)
                .map(FootingBook.Heard::exit)
                .map(heard ->
                        new Exit(heard.agreementId(), heard.noticeDays(), heard.transitionDays()))
                .orElse(null);
    }

    @POST
    @Path("/agree-early-end")
    @RolesAllowed({Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Agree for the own side that it ends before the transition is over",
            description =
                    "Its sponsor does. 422 notice-not-given, wind-down-over, not-the-sponsor; 409"
                            + " partnership-not-open.")
    public RestResponse<WindDownProfile> agreeEarlyEnd(@RestPath UUID supplierId) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.AgreeEarlyEnd(
                                Side.of(caller.ofSupplier()),
                                footing.roster(),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/complete")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Complete the wind-down",
            description =
                    "The supplier is led as TRANSACTIONAL then, which closes the partnership. 422"
                            + " items-open, errors[] names which, transition-running,"
                            + " notice-not-given, wind-down-over, not-the-sponsor; 409"
                            + " partnership-not-open.")
    public RestResponse<WindDownProfile> complete(@RestPath UUID supplierId) {
        return run(
                supplierId,
                footing ->
                        new WindDownCommand.Complete(
                                footing.roster(), time.today(), caller.actor()));
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
