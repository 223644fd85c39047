package entente.governance.reviews;

import entente.governance.SupplierClient;
import entente.governance.partnership.Verdict;
import entente.governance.reviews.ReviewView.ReviewRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
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

/** Finding and reading reviews. A supplier's users see those of the own partnership. */
@Path("/reviews")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Reviews")
public class ReviewReadResource {

    /** A review in a list; {@code verdict} is null until it is concluded. */
    public record Listed(
            UUID id,
            UUID supplierId,
            ReviewStatus status,
            LocalDate dueOn,
            @Nullable Verdict verdict,
            @Nullable LocalDate concludedOn) {

        static Listed of(ReviewRow row) {
            return new Listed(
                    row.id, row.supplierId, row.status, row.dueOn, row.verdict, row.concludedOn);
        }
    }

    private final CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews;
    private final ReviewView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final CompanyTime time;

    ReviewReadResource(
            CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews,
            ReviewView view,
            Lists lists,
            SupplierClient suppliers,
            CompanyTime time) {
        this.reviews = reviews;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List reviews",
            description = "Filters: supplierId, status, verdict. Sorts by dueOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable ReviewStatus status,
            @RestQuery @Nullable Verdict verdict) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .where("verdict", verdict)
                .in("supplierId", suppliers.own())
                .sortable("dueOn")
                .sortedBy("-dueOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one review",
            description =
                    "With its evidence, opinions and verdict; always current, or as it was known at"
                            + " asOf.")
    public RestResponse<ReviewProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<ReviewState> outcome =
                asOf == null ? reviews.load(id) : reviews.load(id, asOf.at());
        ReviewProfile profile = profile(outcome, time.today(asOf));
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }

    static ReviewProfile profile(Outcome<ReviewState> outcome, LocalDate today) {
        return switch (outcome.state()) {
            case ReviewState.Absent _ -> throw Missing.here();
            case ReviewState.Known known ->
                    ReviewProfile.of(UUID.fromString(outcome.id()), known, today);
        };
    }
}
