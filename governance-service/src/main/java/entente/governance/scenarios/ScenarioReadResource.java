package entente.governance.scenarios;

import entente.governance.SupplierClient;
import entente.governance.people.Side;
import entente.governance.scenarios.ScenarioView.ScenarioRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading scenarios. A supplier's users see those of the own partnership. */
@Path("/scenarios")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Resilience")
public class ScenarioReadResource {

    /**
     * A scenario in a list.
     *
     * @param severity likelihood times impact, 1 to 25
     * @param agreedVersion of the response; null: there is none
     * @param awaits whose answer to a proposal is missing; null: nobody's
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            ScenarioKind kind,
            String title,
            int likelihood,
            int impact,
            int severity,
            @Nullable Integer agreedVersion,
            @Nullable Side awaits,
            boolean retired) {

        static Listed of(ScenarioRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.kind,
                    row.title,
                    row.likelihood,
                    row.impact,
                    row.severity,
                    row.agreedVersion,
                    row.awaits,
                    row.retired);
        }
    }

    private final CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios;
    private final ScenarioView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    ScenarioReadResource(
            CommandHandler<ScenarioCommand, ScenarioState, ScenarioEvent> scenarios,
            ScenarioView view,
            Lists lists,
            SupplierClient suppliers) {
        this.scenarios = scenarios;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List scenarios",
            description =
                    "Filters: supplierId, kind, retired, awaits. Sorts by severity, the worst first.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable ScenarioKind kind,
            @RestQuery @Nullable Boolean retired,
            @RestQuery @Nullable Side awaits) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("retired", retired)
                .where("awaits", awaits)
                .in("supplierId", suppliers.own())
                .sortable("severity")
                .sortedBy("-severity")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one scenario with its response",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<ScenarioProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<ScenarioState> outcome =
                asOf == null ? scenarios.load(id) : scenarios.load(id, asOf.at());
        ScenarioProfile profile = ScenarioResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
