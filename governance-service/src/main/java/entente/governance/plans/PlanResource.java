package entente.governance.plans;

import entente.governance.PartnershipClient;
import entente.governance.partnership.Footing;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Opening and withdrawing improvement plans. Each step answers with the plan; none closes it as
 * succeeded or failed, since what was measured does.
 */
@Path("/improvement-plans")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Improvement plans")
public class PlanResource {

    /** A number to be reached. */
    public record KpiBody(
            @NotBlank @Size(max = 100) String code,
            @NotNull Better better,
            @NotBlank @Size(max = 40) @Pattern(regexp = "-?[0-9]+(\\.[0-9]+)?") String target) {}

    /** With whom, and for which numbers. */
    public record PlanBody(
            @NotNull UUID supplierId,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid KpiBody> kpis) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<PlanCommand, PlanState, PlanEvent> plans;
    private final PlanClient client;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    PlanResource(
            CommandHandler<PlanCommand, PlanState, PlanEvent> plans,
            PlanClient client,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.plans = plans;
        this.client = client;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Open an improvement plan by hand",
            description =
                    "422 kpi-twice. 409 plan-open when there is one for a KPI, partnership-not-open.")
    public RestResponse<PlanProfile> open(@Valid @NotNull PlanBody body) {
        CommandContext context = request.context();
        Outcome<PlanState> outcome = plans.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(body.supplierId());
            outcome =
                    plans.handle(
                            footing.partnershipId(),
                            new PlanCommand.Open(
                                    footing.partnershipId(),
                                    footing.supplierId(),
                                    Ids.next(),
                                    body.kpis().stream().map(PlanResource::kpi).toList(),
                                    footing.calendar().zone(),
                                    time.today(),
                                    caller.actor()),
                            context);
        }
        UUID last = outcome.state().last();
        if (last == null) {
            throw Missing.here();
        }
        return Answers.created(
                outcome, "/improvement-plans/" + last, PlanClient.profile(outcome, last));
    }

    private static Kpi kpi(KpiBody body) {
        return new Kpi(body.code().strip(), body.better(), new BigDecimal(body.target()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Withdraw a plan that lost its ground",
            description =
                    "Opened by a breach: when the numbers told last of the breached periods do not"
                            + " show it any more, 422 breach-stands otherwise. Opened by hand: until both"
                            + " sides agreed, 422 plan-agreed after that. 422 plan-closed.")
    public RestResponse<PlanProfile> withdraw(@RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return client.run(
                id,
                found ->
                        new PlanCommand.Withdraw(
                                id,
                                body.reason().strip(),
                                client.settled(found),
                                time.today(),
                                caller.actor()));
    }
}
