package entente.scorecard.costs;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.costs.CostLineProfile.Money;
import entente.scorecard.costs.CostLineView.CostLineRow;
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

/** Finding and reading cost lines, for our own people. */
@Path("/cost-lines")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
@Tag(name = "Cost lines")
public class CostLineReadResource {

    /** A cost line in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            CostKind kind,
            Money amount,
            LocalDate paidOn,
            String text,
            CostStatus status) {

        static Listed of(CostLineRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.kind,
                    new Money(row.amount.toPlainString(), row.currency),
                    row.paidOn,
                    row.text,
                    row.status);
        }
    }

    private final CommandHandler<CostLineCommand, CostLineState, CostLineEvent> costLines;
    private final CostLineView view;
    private final Lists lists;

    CostLineReadResource(
            CommandHandler<CostLineCommand, CostLineState, CostLineEvent> costLines,
            CostLineView view,
            Lists lists) {
        this.costLines = costLines;
        this.view = view;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List cost lines",
            description = "Filters: supplierId, kind, status. Sorts by paidOn, amount.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable CostKind kind,
            @RestQuery @Nullable CostStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("status", status)
                .sortable("paidOn", "amount")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one cost line",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<CostLineProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<CostLineState> outcome =
                asOf == null ? costLines.load(id) : costLines.load(id, asOf.at());
        return Answers.ok(outcome, CostLineResource.profile(outcome));
    }
}
