package entente.innovation.economics;

import entente.innovation.economics.InitiativeValueView.InitiativeValueRow;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.Stage;
import entente.innovation.ledger.Money;
import entente.platform.web.Answers;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the money and the value are: ours to know, not the partners'. */
@Path("/portfolio")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
@Tag(name = "Value")
public class PortfolioResource {

    /**
     * What an initiative cost and brought, in the reporting currency.
     *
     * @param intangible validated and in no account; in none of the other amounts
     * @param entries where the entries are that all of this is made of, and no others
     */
    public record Item(
            UUID initiativeId,
            UUID supplierId,
            String title,
            IdeaKind kind,
            Stage stage,
            boolean stopped,
            Money invested,
            Money claimed,
            Money validated,
            Money realised,
            Money intangible,
            Ratio roi,
            String entries) {

        static Item of(InitiativeValueRow row, String currency) {
            return new Item(
                    row.id,
                    row.supplierId,
                    row.title,
                    row.kind,
                    row.stage,
                    row.stopped,
                    Money.of(row.invested, currency),
                    Money.of(row.claimed, currency),
                    Money.of(row.validated, currency),
                    Money.of(row.realised, currency),
                    Money.of(row.intangible, currency),
                    Ratio.gain(row.realised, row.invested),
                    "/value-ledger?initiativeId=" + row.id);
        }
    }

    private final InitiativeValueView view;
    private final InitiativeValueClient initiatives;
    private final Lists lists;

    PortfolioResource(InitiativeValueView view, InitiativeValueClient initiatives, Lists lists) {
        this.view = view;
        this.initiatives = initiatives;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Read the portfolio",
            description =
                    "All initiatives, cut by PARTNERSHIP (the default), STAGE or KIND. Each share"
                            + " says where its initiatives are, each of these where its entries are.")
    public RestResponse<Portfolio> get(
            @RestQuery @Nullable Cut by, @RestQuery @Min(0) @Nullable Long after) {
        Cut cut = by == null ? Cut.PARTNERSHIP : by;
        long position = initiatives.await(after);
        return RestResponse.ResponseBuilder.ok(
                        new Portfolio(
                                cut, initiatives.currency(), initiatives.shares(cut), position))
                .header(Answers.POSITION, position)
                .header(Answers.LAG, initiatives.lag())
                .build();
    }

    @GET
    @Path("/initiatives")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List what initiatives cost and brought",
            description =
                    "Filters: supplierId, stage, kind, stopped. Sorts by realised, validated, claimed,"
                            + " invested.")
    public RestResponse<Page<Item>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Stage stage,
            @RestQuery @Nullable IdeaKind kind,
            @RestQuery @Nullable Boolean stopped) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("stage", stage)
                .where("kind", kind)
                .where("stopped", stopped)
                .sortable("realised", "validated", "claimed", "invested")
                .sortedBy("-realised")
                .answer(page, Item.class, row -> Item.of(row, initiatives.currency()));
    }
}
