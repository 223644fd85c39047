package entente.governance.decisions;

import entente.governance.SupplierClient;
import entente.governance.decisions.DecisionView.DecisionRow;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading decisions. A supplier's users see those of the own partnership. */
@Path("/decisions")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Decisions")
public class DecisionReadResource {

    /**
     * A decision in a list.
     *
     * @param supersededBy the decision that took its place; null: it holds
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            @Nullable UUID meetingId,
            Topic topic,
            String question,
            String chosen,
            LocalDate takenOn,
            @Nullable UUID supersededBy) {

        static Listed of(DecisionRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.meetingId,
                    row.topic,
                    row.question,
                    row.chosen,
                    row.takenOn,
                    row.supersededBy);
        }
    }

    private final CommandHandler<DecisionCommand, DecisionState, DecisionEvent> decisions;
    private final DecisionView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    DecisionReadResource(
            CommandHandler<DecisionCommand, DecisionState, DecisionEvent> decisions,
            DecisionView view,
            Lists lists,
            SupplierClient suppliers) {
        this.decisions = decisions;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List decisions",
            description = "Filters: supplierId, meetingId, topic. Sorts by takenOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID meetingId,
            @RestQuery @Nullable Topic topic) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("meetingId", meetingId)
                .where("topic", topic)
                .in("supplierId", suppliers.own())
                .sortable("takenOn")
                .sortedBy("-takenOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one decision",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<DecisionProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<DecisionState> outcome =
                asOf == null ? decisions.load(id) : decisions.load(id, asOf.at());
        DecisionProfile profile = DecisionResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
