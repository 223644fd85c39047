package entente.supplier.jointproblem;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.jointproblem.JointProblemsView.Listed;
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

/** Finding and reading joint problems. A supplier user sees the own company's. */
@Path("/joint-problems")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Joint problems")
public class JointProblemReadResource {

    private final CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent>
            problems;
    private final JointProblemsView view;
    private final Lists lists;
    private final Caller caller;

    JointProblemReadResource(
            CommandHandler<JointProblemCommand, JointProblemState, JointProblemEvent> problems,
            JointProblemsView view,
            Lists lists,
            Caller caller) {
        this.problems = problems;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List joint problems",
            description = "Filters: supplierId, status, decision. Sorts by raisedAt, title.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Standing status,
            @RestQuery @Nullable SolvingOption decision) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .where("decision", decision)
                .ownedBy("supplierId")
                .sortable("raisedAt", "title")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one joint problem",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<JointProblemProfile> get(
            @RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<JointProblemState> outcome =
                asOf == null ? problems.load(id) : problems.load(id, asOf.at());
        JointProblemProfile profile = JointProblemResource.profile(outcome);
        caller.requireSupplier(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
