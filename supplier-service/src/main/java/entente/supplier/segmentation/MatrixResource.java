package entente.supplier.segmentation;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.CategoryPositions.Order;
import entente.supplier.segmentation.CategoryPositions.Place;
import entente.supplier.segmentation.JudgementView.JudgementRow;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The Kraljic matrix, and how a position in it came about. */
@Path("/segmentation")
@RunOnVirtualThread
@Tag(name = "Segmentation")
public class MatrixResource {

    /**
     * A supplier in the matrix of a category.
     *
     * @param spend amount and currency, as {@code 12.50 EUR}
     * @param profitImpact 0 to 1; null when no factor of it has an input
     * @param impactCoverage weight of the factors that have one
     * @param quadrant null as long as an axis has no value
     */
    public record PositionBody(
            UUID supplierId,
            String name,
            SupplierStatus status,
            String category,
            @Nullable Quadrant quadrant,
            @Nullable Double profitImpact,
            double impactCoverage,
            @Nullable Double supplyRisk,
            double riskCoverage,
            double spendShare,
            double categoryShare,
            List<String> spend,
            int modelVersion) {

        static PositionBody of(Position.Named named) {
            Position p = named.position();
            return new PositionBody(
                    p.supplierId(),
                    named.name(),
                    named.status(),
                    p.category(),
                    p.quadrant(),
                    p.impact().value(),
                    p.impact().coverage(),
                    p.risk().value(),
                    p.risk().coverage(),
                    p.spendShare(),
                    p.categoryShare(),
                    p.amounts(),
                    p.modelVersion());
        }
    }

    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final PositionClient positions;
    private final EvidenceClient evidence;
    private final Lists lists;

    MatrixResource(
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            PositionClient positions,
            EvidenceClient evidence,
            Lists lists) {
        this.models = models;
        this.positions = positions;
        this.evidence = evidence;
        this.lists = lists;
    }

    @GET
    @Path("/matrix")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read the matrix of a category",
            description =
                    "As computed last by the active model, sort=-profitImpact (usual) or"
                            + " -supplyRisk; after= waits for what a command answered as Position."
                            + " 400 category-missing, sort-not-supported, cursor-malformed.")
    public RestResponse<Page<PositionBody>> matrix(
            @RestQuery @Nullable String category,
            @RestQuery @Nullable Quadrant quadrant,
            @BeanParam ListRequest list) {
        if (category == null || category.isBlank()) {
            throw malformed("category-missing", "The matrix is that of one category");
        }
        int size = Cursors.size(list.limit);
        Order order = order(list.sort);
        long position = positions.reached(list.after);
        List<Position> found =
                positions.of(category).page(order, quadrant, place(list.cursor), size + 1);
        boolean more = found.size() > size;
        List<Position> shown = more ? found.subList(0, size) : found;
        return new Page<>(
                        evidence.named(shown).stream().map(PositionBody::of).toList(),
                        more ? cursor(order, shown.getLast()) : null,
                        position,
                        PositionBody.class)
                .answer()
                .build();
    }

    @GET
    @Path("/positions")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read where a supplier stands",
            description =
                    "In every category, as computed last by the active model. 400"
                            + " supplier-missing.")
    public RestResponse<Page<PositionBody>> positions(@RestQuery @Nullable UUID supplierId) {
        if (supplierId == null) {
            throw malformed("supplier-missing", "Positions are those of one supplier");
        }
        long position = positions.reached();
        return new Page<>(
                        positions.of(supplierId).stream().map(PositionBody::of).toList(),
                        null,
                        position,
                        PositionBody.class)
                .answer()
                .build();
    }

    @GET
    @Path("/explanation")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(
            summary = "Say how a position came about",
            description =
                    "Each factor with its input, where that comes from, its value, its weight"
                            + " and what it contributes to the axis.")
    public Explanation explanation(
            @RestQuery @Nullable String category, @RestQuery @Nullable UUID supplierId) {
        if (category == null || supplierId == null) {
            throw malformed("category-missing", "A position is of a supplier in a category");
        }
        Position position = positions.of(category).find(supplierId);
        ModelVersions.Version version =
                position == null
                        ? null
                        : models.load(ModelEvent.COMPANY).state().find(position.modelVersion());
        if (position == null || version == null) {
            throw Missing.here();
        }
        return Explanation.of(position, version.model(), rows(category, supplierId));
    }

    private List<Explanation.Source> rows(String category, UUID supplier) {
        List<JudgementRow> rows =
                lists.read(session ->
                        session.createSelectionQuery(
                                        "from "
                                                + JudgementRow.class.getName()
                                                + " r where r.category = :c and"
                                                + " (r.supplierId = :s or r.supplierId is null)",
                                        JudgementRow.class)
                                .setParameter("c", category)
                                .setParameter("s", supplier)
                                .getResultList());
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(r ->
                                new Explanation.Source(
                                        r.factor, r.input, r.supplierId, r.judgedBy, r.at))
                        .toList();
    }

    private static Order order(@Nullable String sort) {
        return switch (sort == null ? "-profitImpact" : sort) {
            case "-profitImpact" -> Order.PROFIT_IMPACT;
            case "-supplyRisk" -> Order.SUPPLY_RISK;
            default ->
                    throw malformed(
                            "sort-not-supported", "The matrix sorts by -profitImpact, -supplyRisk");
        };
    }

    private static String cursor(Order order, Position last) {
        return Place.of(order, last).value() + "_" + last.supplierId();
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int mark = cursor.indexOf('_');
        try {
            return new Place(
                    Double.parseDouble(cursor.substring(0, Math.max(0, mark))),
                    UUID.fromString(cursor.substring(mark + 1)));
        } catch (IllegalArgumentException e) {
            throw malformed("cursor-malformed", "cursor takes what next gave");
        }
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }
}
