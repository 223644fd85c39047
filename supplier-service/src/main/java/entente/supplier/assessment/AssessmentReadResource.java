package entente.supplier.assessment;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.assessment.AssessmentsView.AssessmentRow;
import entente.supplier.assessment.AssessmentsView.Listed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading assessments. A supplier user sees what the own company is asked. */
@Path("/assessments")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Assessments")
public class AssessmentReadResource {

    private final CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments;
    private final AssessmentsView view;
    private final Lists lists;
    private final Caller caller;

    AssessmentReadResource(
            CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments,
            AssessmentsView view,
            Lists lists,
            Caller caller) {
        this.assessments = assessments;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List assessments",
            description = "Filters: supplierId, status. Sorts by openedAt.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable AssessmentStatus status) {
        Function<AssessmentRow, Listed> shown =
                caller.ofSupplier() ? row -> Listed.of(row).forPartner() : Listed::of;
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .ownedBy("supplierId")
                .sortable("openedAt")
                .answer(page, Listed.class, shown);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one assessment",
            description =
                    "With the way the readiness came about; always current, or as it was known at"
                            + " asOf. A supplier user sees the own form and answers only.")
    public RestResponse<AssessmentProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<AssessmentState> outcome =
                asOf == null ? assessments.load(id) : assessments.load(id, asOf.at());
        return switch (outcome.state()) {
            case AssessmentState.Absent _ -> throw Missing.here();
            case AssessmentState.Known known -> {
                caller.requireSupplier(known.sheet().supplierId());
                yield Answers.ok(outcome, AssessmentProfile.of(id, known, caller.ofSupplier()));
            }
        };
    }
}
