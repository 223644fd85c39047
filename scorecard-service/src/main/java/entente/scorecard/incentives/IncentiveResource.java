package entente.scorecard.incentives;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.SupplierClient;
import entente.scorecard.incentives.IncentiveCommand.Change;
import entente.scorecard.incentives.IncentiveCommand.Decline;
import entente.scorecard.incentives.IncentiveCommand.Grant;
import entente.scorecard.incentives.IncentiveCommand.Offer;
import entente.scorecard.incentives.IncentiveState.Known;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template.Reward;
import entente.scorecard.scoring.Template.Reward.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rewarding a supplier that exceeded a target. Each step answers with the incentive. */
@Path("/incentives")
@RunOnVirtualThread
@Tag(name = "Incentives")
public class IncentiveResource {

    /**
     * An incentive.
     *
     * @param period whose scorecard was published
     * @param code of the metric or criterion whose target it exceeds
     * @param reward null: the one that the template has
     */
    public record IncentiveBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 20) String period,
            @NotNull Level level,
            @NotBlank @Size(max = 100) String code,
            @Valid @Nullable RewardRequest reward) {}

    /**
     * What is given: an amount for a BONUS; sharePoints and category for a BUSINESS_SHARE.
     *
     * @param sharePoints percentage points of business more
     */
    public record RewardRequest(
            @NotNull Kind kind,
            @Valid @Nullable Amount amount,
            @Nullable @Digits(integer = 3, fraction = 4) BigDecimal sharePoints,
            @Nullable @Size(min = 1, max = 100) String category) {

        private Reward reward() {
            return new Reward(
                    kind,
                    amount == null ? null : amount.amount(),
                    amount == null ? null : amount.currency(),
                    sharePoints,
                    category);
        }
    }

    /**
     * An amount of money.
     *
     * @param amount decimal string, above zero
     * @param currency ISO 4217
     */
    public record Amount(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 15, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency) {}

    /** Another reward, and why. */
    public record ChangeBody(
            @Valid @NotNull RewardRequest reward, @NotBlank @Size(max = 4000) String reason) {}

    /** Why nothing is given. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives;
    private final GroundsClient grounds;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;

    IncentiveResource(
            CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives,
            GroundsClient grounds,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request) {
        this.incentives = incentives;
        this.grounds = grounds;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Offer an incentive for a target that was exceeded",
            description =
                    "Where the template has a reward, this happened by itself on publication."
                            + " 422 target-not-exceeded, reward-missing, reward-incomplete;"
                            + " 409 incentive-exists.")
    public RestResponse<IncentiveProfile> offer(@Valid @NotNull IncentiveBody body) {
        String period = Period.asked(body.period()).toString();
        CommandContext context = request.context();
        Outcome<IncentiveState> outcome = incentives.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            outcome =
                    incentives.handle(
                            IncentiveEvent.id(body.supplierId(), period, body.level(), body.code()),
                            () -> offer(body, period),
                            context);
        }
        return Answers.created(
                outcome,
                "/incentives/" + outcome.id(),
                IncentiveReadResource.profile(incentives, outcome, true));
    }

    private Grounded<IncentiveCommand> offer(IncentiveBody body, String period) {
        CardLimits limits = grounds.limits(body.supplierId(), period);
        return Grounded.on(
                GroundsClient.seen(body.supplierId(), period, limits),
                new Offer(
                        body.supplierId(),
                        period,
                        limits.exceeded(body.level(), body.code()),
                        body.reward() == null ? null : body.reward().reward(),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/change")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Offer something else",
            description = "422 incentive-not-open, reward-incomplete.")
    public RestResponse<IncentiveProfile> change(
            @RestPath UUID id, @Valid @NotNull ChangeBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new Change(
                                        body.reward().reward(),
                                        body.reason().strip(),
                                        caller.actor())));
    }

    @POST
    @Path("/{id}/grant")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Grant an incentive",
            description =
                    "By somebody else than who said what is given, as long as the numbers that"
                            + " count exceed the target. 422 offerer-grants, target-not-exceeded,"
                            + " dispute-open, incentive-not-open.")
    public RestResponse<IncentiveProfile> grant(@RestPath UUID id) {
        return run(
                id,
                known -> {
                    IncentiveEvent.Offered offered = known.offered();
                    CardLimits limits = grounds.limits(offered.supplierId(), offered.period());
                    return Grounded.on(
                            GroundsClient.seen(offered.supplierId(), offered.period(), limits),
                            new Grant(
                                    limits.exceeded(
                                            offered.exceeded().level(), offered.exceeded().code()),
                                    limits.isDisputed(),
                                    caller.actor()));
                });
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Give nothing",
            description = "One may be offered again by hand. 422 incentive-not-open.")
    public RestResponse<IncentiveProfile> decline(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, _ -> Grounded.alone(new Decline(body.reason().strip(), caller.actor())));
    }

    private RestResponse<IncentiveProfile> run(
            UUID id, Function<Known, Grounded<IncentiveCommand>> command) {
        CommandContext context = request.context();
        Outcome<IncentiveState> outcome = incentives.answered(context);
        if (outcome == null) {
            if (!(incentives.load(id).state() instanceof Known known)) {
                throw Missing.here();
            }
            suppliers.requireScope(known.offered().supplierId());
            outcome = incentives.handle(id, () -> command.apply(known), context);
        }
        return Answers.ok(outcome, IncentiveReadResource.profile(incentives, outcome, true));
    }
}
