package entente.governance.crises;

import entente.governance.PreparednessClient;
import entente.governance.SupplierClient;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What came of a crisis. */
@Path("/crises")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Resilience")
public class CrisisCloseResource {

    /**
     * What came of it with a partner.
     *
     * @param planVersion of the emergency plan that both agreed on since it began
     * @param kind of the joint innovation that is proposed, {@code proposal} in words
     */
    public record OutcomeBody(
            @NotNull UUID supplierId,
            @NotNull @Min(1) Integer planVersion,
            @NotNull IdeaKind kind,
            @NotBlank @Size(max = 2000) String proposal) {}

    /** When it ended, and what came of it with each partner. */
    public record CloseBody(
            @NotNull LocalDate endedOn,
            @NotNull @Size(max = 100) List<@NotNull @Valid OutcomeBody> outcomes) {}

    private final CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises;
    private final PreparednessClient preparedness;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    CrisisCloseResource(
            CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises,
            PreparednessClient preparedness,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.crises = crises;
        this.preparedness = preparedness;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            summary = "Say that it is over, and what came of it",
            description =
                    "With each partner that it concerned: a version of the emergency plan that both"
                            + " agreed on since it began and that holds, and a joint innovation to propose."
                            + " 422 outcome-missing, emergency-plan-unchanged, outcome-of-no-partner,"
                            + " end-malformed.")
    public RestResponse<CrisisProfile> close(@RestPath UUID id, @Valid @NotNull CloseBody body) {
        CommandContext context = request.context();
        Outcome<CrisisState> outcome = crises.answered(context);
        if (outcome == null) {
            List<UUID> concerned = CrisisResource.known(crises.load(id)).sheet().suppliers();
            concerned.forEach(suppliers::requireScope);
            outcome = crises.handle(id, () -> closed(concerned, body), context);
        }
        return Answers.ok(outcome, CrisisResource.profile(outcome, Set.of()));
    }

    private Grounded<CrisisCommand> closed(List<UUID> concerned, CloseBody body) {
        Map<UUID, CrisisCommand.Plan> partners = new HashMap<>();
        List<Grounded.Seen> seen = new ArrayList<>();
        for (UUID each : concerned) {
            PreparednessClient.Prepared prepared = preparedness.with(each);
            seen.addAll(prepared.seen());
            if (prepared.partner()) {
                partners.put(
                        each,
                        new CrisisCommand.Plan(prepared.planVersion(), prepared.planAgreedOn()));
            }
        }
        Map<UUID, CrisisEvent.Outcome> outcomes = new HashMap<>();
        for (OutcomeBody each : body.outcomes()) {
            outcomes.put(
                    each.supplierId(),
                    new CrisisEvent.Outcome(
                            each.planVersion(), each.kind(), each.proposal().strip()));
        }
        return Grounded.on(
                seen,
                new CrisisCommand.Close(
                        body.endedOn(), outcomes, partners, time.today(), caller.actor()));
    }
}
