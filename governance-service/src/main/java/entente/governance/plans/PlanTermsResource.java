package entente.governance.plans;

import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Agreeing on what is to be done, and for how long. Each step answers with the plan. */
@Path("/improvement-plans")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Improvement plans")
public class PlanTermsResource {

    /**
     * A step on the way.
     *
     * @param until month whose measurement decides, e.g. 2026-09
     */
    public record MilestoneBody(
            @NotBlank @Size(max = 500) String text,
            @NotBlank @Size(max = 100) String code,
            @NotBlank @Size(max = 40) @Pattern(regexp = "-?[0-9]+(\\.[0-9]+)?") String target,
            @NotBlank @Size(max = 7) String until) {}

    /**
     * What is to be done.
     *
     * @param support that we give
     * @param until month whose measurement decides on the plan, e.g. 2026-12
     */
    public record TermsBody(
            @NotNull RootCause rootCause,
            @NotBlank @Size(max = 4000) String cause,
            @NotBlank @Size(max = 4000) String support,
            @NotBlank @Size(max = 7) String until,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid MilestoneBody> milestones) {}

    /** Until when it is to run, and why. */
    public record ExtensionBody(
            @NotBlank @Size(max = 7) String until, @NotBlank @Size(max = 2000) String reason) {}

    private final PlanClient client;
    private final Caller caller;
    private final CompanyTime time;

    PlanTermsResource(PlanClient client, Caller caller, CompanyTime time) {
        this.client = client;
        this.caller = caller;
        this.time = time;
    }

    @POST
    @Path("/{id}/propose")
    @Operation(
            summary = "Propose the root cause, milestones, support and window",
            description =
                    "Takes the place of what either side proposed before. 422 plan-agreed,"
                            + " due-in-the-past, kpi-unknown, milestone-too-late, window-too-long,"
                            + " month-malformed, not-seated.")
    public RestResponse<PlanProfile> propose(@RestPath UUID id, @Valid @NotNull TermsBody body) {
        Terms terms =
                new Terms(
                        body.rootCause(),
                        body.cause().strip(),
                        body.support().strip(),
                        PlanClient.month(body.until()),
                        body.milestones().stream()
                                .map(step ->
                                        new Milestone(
                                                step.text().strip(),
                                                step.code().strip(),
                                                new BigDecimal(step.target()),
                                                PlanClient.month(step.until())))
                                .toList());
        return client.run(
                id,
                found ->
                        new PlanCommand.Propose(
                                id, terms, found.side(), time.today(), caller.actor()));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            summary = "Agree to what the other side proposed: the plan runs",
            description = "422 nothing-proposed, own-proposal, plan-agreed, due-in-the-past.")
    public RestResponse<PlanProfile> accept(@RestPath UUID id) {
        return client.run(
                id,
                found -> {
                    Terms terms = found.plan().terms();
                    return new PlanCommand.Accept(
                            id,
                            found.side(),
                            terms == null ? List.of() : client.told(found, terms.until()),
                            time.today(),
                            caller.actor());
                });
    }

    @POST
    @Path("/{id}/propose-extension")
    @Operation(
            summary = "Propose that the plan runs longer",
            description =
                    "While it runs, or once when its numbers did not come. 422 plan-not-running,"
                            + " extended-before, not-longer, due-in-the-past, window-too-long,"
                            + " month-malformed.")
    public RestResponse<PlanProfile> extend(@RestPath UUID id, @Valid @NotNull ExtensionBody body) {
        YearMonth until = PlanClient.month(body.until());
        return client.run(
                id,
                found ->
                        new PlanCommand.ProposeExtension(
                                id,
                                until,
                                body.reason().strip(),
                                found.side(),
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/{id}/accept-extension")
    @Operation(
            summary = "Agree that the plan runs longer",
            description = "422 nothing-proposed, own-proposal, plan-not-running, extended-before.")
    public RestResponse<PlanProfile> acceptExtension(@RestPath UUID id) {
        return client.run(
                id,
                found -> {
                    Plan.Offer offer = found.plan().course().offer();
                    return new PlanCommand.AcceptExtension(
                            id,
                            found.side(),
                            offer == null ? List.of() : client.told(found, offer.until()),
                            time.today(),
                            caller.actor());
                });
    }
}
