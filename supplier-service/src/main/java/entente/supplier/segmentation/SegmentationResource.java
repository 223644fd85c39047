package entente.supplier.segmentation;

import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.SupplierClient;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.Factor.Input;
import entente.supplier.segmentation.JudgementView.JudgementRow;
import entente.supplier.segmentation.PositionClient.Order;
import entente.supplier.segmentation.PositionClient.Place;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The Kraljic matrix, and what people judge for it. */
@Path("/segmentation")
@RunOnVirtualThread
@Tag(name = "Segmentation")
public class SegmentationResource {

    private static final int USUAL = 50;
    private static final int MOST = 500;

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

        static PositionBody of(Position p) {
            return new PositionBody(
                    p.supplierId(),
                    p.name(),
                    p.status(),
                    p.category(),
                    p.quadrant(),
                    p.impact().value(),
                    p.impact().coverage(),
                    p.risk().value(),
                    p.risk().coverage(),
                    p.spendShare(),
                    p.categoryShare(),
                    p.spend(),
                    p.modelVersion());
        }
    }

    /**
     * What is judged; without a supplier for all of the category that are not judged themselves.
     */
    public record JudgementBody(
            @NotBlank @Size(max = 100) String category,
            @Nullable UUID supplierId,
            @NotBlank @Size(max = 50) String factor,
            @NotNull BigDecimal input,
            @Size(max = 2000) @Nullable String reason) {}

    /** What nobody says anything about any more. */
    public record Withdrawal(
            @NotBlank @Size(max = 100) String category,
            @Nullable UUID supplierId,
            @NotBlank @Size(max = 50) String factor) {}

    /** All inputs judged of a category, or of one supplier in it. */
    public record JudgedBody(
            String category, @Nullable UUID supplierId, SortedMap<String, BigDecimal> inputs) {}

    /** A judged input in a list. */
    public record JudgementItem(
            String category,
            @Nullable UUID supplierId,
            String factor,
            BigDecimal input,
            @Nullable String reason,
            String judgedBy,
            Instant at) {

        static JudgementItem of(JudgementRow row) {
            return new JudgementItem(
                    row.category,
                    row.supplierId,
                    row.factor,
                    row.input,
                    row.reason,
                    row.judgedBy,
                    row.at);
        }
    }

    private final CommandHandler<Judgement.Command, Judgement.State, JudgementEvent> judgements;
    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final SupplierClient suppliers;
    private final PositionClient positions;
    private final SegmentationRunClient run;
    private final JudgementView judged;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;

    SegmentationResource(
            CommandHandler<Judgement.Command, Judgement.State, JudgementEvent> judgements,
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            SupplierClient suppliers,
            PositionClient positions,
            SegmentationRunClient run,
            JudgementView judged,
            Lists lists,
            Caller caller,
            CommandRequest request) {
        this.judgements = judgements;
        this.models = models;
        this.suppliers = suppliers;
        this.positions = positions;
        this.run = run;
        this.judged = judged;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
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
        int size = list.limit == null ? USUAL : list.limit;
        if (size < 1 || size > MOST) {
            throw malformed("limit-out-of-range", "limit takes 1 to " + MOST);
        }
        Order order = order(list.sort);
        long position = positions.reached(list.after);
        List<Position> found =
                positions.page(category, quadrant, order, place(list.cursor), size + 1);
        boolean more = found.size() > size;
        List<Position> shown = more ? found.subList(0, size) : found;
        return new Page<>(
                        shown.stream().map(PositionBody::of).toList(),
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
        return new Page<>(
                        positions.of(supplierId).stream().map(PositionBody::of).toList(),
                        null,
                        positions.reached(null),
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
        Position position = positions.find(category, supplierId);
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

    @GET
    @Path("/judgements")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(summary = "List what is judged", description = "Filters: category, supplierId.")
    public RestResponse<Page<JudgementItem>> judgements(
            @RestQuery @Nullable String category,
            @RestQuery @Nullable UUID supplierId,
            @BeanParam ListRequest list) {
        return lists.of(judged)
                .where("category", category)
                .where("supplierId", supplierId)
                .sortable("category", "factor", "at")
                .answer(list, JudgementItem.class, JudgementItem::of);
    }

    @POST
    @Path("/judgements")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Judge a factor",
            description =
                    "Of a supplier in a category, or of a whole category. 422 factor-unknown,"
                            + " supplier-unknown, supplier-closed; 409 supplier-merged.")
    public RestResponse<JudgedBody> judge(@Valid JudgementBody body) {
        Set<String> factors =
                models.load(ModelEvent.COMPANY).state().versions().stream()
                        .flatMap(v -> v.model().factors().stream())
                        .filter(f -> f.input() == Input.JUDGED)
                        .map(Factor::code)
                        .collect(Collectors.toSet());
        Judgement.Subject subject = new Judgement.Subject(body.category(), body.supplierId());
        return run(
                subject,
                suppliers::openNamed,
                new Judgement.Command.Judge(
                        subject, body.factor(), body.input(), body.reason(), factors));
    }

    @POST
    @Path("/withdraw-judgement")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Take a judgement back",
            description = "422 supplier-unknown; 409 supplier-merged.")
    public RestResponse<JudgedBody> withdraw(@Valid Withdrawal body) {
        Judgement.Subject subject = new Judgement.Subject(body.category(), body.supplierId());
        return run(
                subject, suppliers::named, new Judgement.Command.Withdraw(subject, body.factor()));
    }

    private RestResponse<JudgedBody> run(
            Judgement.Subject subject, Consumer<UUID> permission, Judgement.Command command) {
        CommandContext context = request.context();
        Outcome<Judgement.State> outcome = judgements.answered(context);
        if (outcome == null) {
            caller.requireCategory(List.of(subject.category()));
            UUID supplier = subject.supplierId();
            if (supplier != null) {
                permission.accept(supplier);
            }
            outcome = judgements.handle(subject.stream(), command, context);
        }
        run.wake();
        return Answers.ok(
                outcome,
                new JudgedBody(subject.category(), subject.supplierId(), outcome.state().inputs()));
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
        return order.of(last) + "_" + last.supplierId();
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
