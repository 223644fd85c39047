package entente.scorecard.incentives;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.SupplierClient;
import entente.scorecard.incentives.ConsequenceCommand.Impose;
import entente.scorecard.incentives.ConsequenceCommand.Lift;
import entente.scorecard.incentives.ConsequenceCommand.Propose;
import entente.scorecard.incentives.ConsequenceCommand.Withdraw;
import entente.scorecard.incentives.ConsequenceState.Known;
import entente.scorecard.incentives.IncentiveResource.Amount;
import entente.scorecard.incentives.IncentiveResource.ReasonBody;
import entente.scorecard.incentives.Sanction.Kind;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Period;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/**
 * What follows from a breached threshold, once an improvement plan has failed. Each step answers
 * with the consequence.
 */
@Path("/consequences")
@RunOnVirtualThread
@Tag(name = "Consequences")
public class ConsequenceResource {

    /**
     * A consequence.
     *
     * @param period whose scorecard was published
     * @param code of the metric or criterion whose threshold it breaches
     */
    public record ConsequenceBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 20) String period,
            @NotNull Level level,
            @NotBlank @Size(max = 100) String code,
            @Valid @NotNull SanctionRequest sanction,
            @NotBlank @Size(max = 4000) String reason) {}

    /**
     * What is lost: an amount for a PENALTY; sharePoints and category for a SMALLER_SHARE; at most
     * a category for NO_NEW_BUSINESS.
     *
     * @param sharePoints percentage points of business less
     */
    public record SanctionRequest(
            @NotNull Kind kind,
            @Valid @Nullable Amount amount,
            @Nullable @Digits(integer = 3, fraction = 4) BigDecimal sharePoints,
            @Nullable @Size(min = 1, max = 100) String category) {

        private Sanction sanction() {
            return new Sanction(
                    kind,
                    amount == null ? null : amount.amount(),
                    amount == null ? null : amount.currency(),
                    sharePoints,
                    category);
        }
    }

    private final CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent>
            consequences;
    private final GroundsClient grounds;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ConsequenceResource(
            CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent> consequences,
            GroundsClient grounds,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.consequences = consequences;
        this.grounds = grounds;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Propose a consequence of a breached threshold",
            description =
                    "Only when the newest improvement plan for what was breached was opened before"
                            + " this, and failed. 422 threshold-not-breached, dispute-open,"
                            + " plan-missing, plan-running, plan-succeeded, plan-later,"
                            + " sanction-incomplete; 409 consequence-taken.")
    public RestResponse<ConsequenceProfile> propose(@Valid @NotNull ConsequenceBody body) {
        String period = Period.asked(body.period()).toString();
        CommandContext context = request.context();
        Outcome<ConsequenceState> outcome = consequences.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            outcome = consequences.handle(Ids.next(), () -> proposal(body, period), context);
        }
        return Answers.created(
                outcome,
                "/consequences/" + outcome.id(),
                ConsequenceReadResource.profile(consequences, outcome, true));
    }

    private Grounded<ConsequenceCommand> proposal(ConsequenceBody body, String period) {
        CardLimits limits = grounds.limits(body.supplierId(), period);
        return Grounded.on(
                GroundsClient.seen(body.supplierId(), period, limits),
                new Propose(
                        body.supplierId(),
                        period,
                        body.sanction().sanction(),
                        body.code(),
                        limits.breached(body.level(), body.code()),
                        limits.isDisputed(),
                        grounds.plans(body.supplierId()),
                        body.reason().strip(),
                        time.now(),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/impose")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Impose a consequence",
            description =
                    "By somebody else than who proposed it, as long as the numbers that count"
                            + " breach the threshold and no newer plan runs or has succeeded."
                            + " 422 proposer-imposes, threshold-not-breached, dispute-open,"
                            + " plan-missing, plan-running, plan-succeeded, consequence-not-open.")
    public RestResponse<ConsequenceProfile> impose(@RestPath UUID id) {
        return run(id, this::imposing);
    }

    private Grounded<ConsequenceCommand> imposing(Known known) {
        ConsequenceEvent.Proposed proposed = known.proposed();
        CardLimits limits = grounds.limits(proposed.supplierId(), proposed.period());
        return Grounded.on(
                GroundsClient.seen(proposed.supplierId(), proposed.period(), limits),
                new Impose(
                        limits.breached(proposed.breached().level(), proposed.breached().code()),
                        limits.isDisputed(),
                        grounds.plans(proposed.supplierId()),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Give up a consequence that is not in force",
            description = "422 consequence-not-open.")
    public RestResponse<ConsequenceProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, _ -> Grounded.alone(new Withdraw(body.reason().strip(), caller.actor())));
    }

    @POST
    @Path("/{id}/lift")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Lift a consequence that is in force",
            description = "422 consequence-not-imposed.")
    public RestResponse<ConsequenceProfile> lift(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, _ -> Grounded.alone(new Lift(body.reason().strip(), caller.actor())));
    }

    private RestResponse<ConsequenceProfile> run(
            UUID id, Function<Known, Grounded<ConsequenceCommand>> command) {
        CommandContext context = request.context();
        Outcome<ConsequenceState> outcome = consequences.answered(context);
        if (outcome == null) {
            if (!(consequences.load(id).state() instanceof Known known)) {
                throw Missing.here();
            }
            suppliers.requireScope(known.proposed().supplierId());
            outcome = consequences.handle(id, () -> command.apply(known), context);
        }
        return Answers.ok(outcome, ConsequenceReadResource.profile(consequences, outcome, true));
    }
}
