package entente.supplier.segmentation;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.SupplierClient;
import entente.supplier.segmentation.Factor.Input;
import entente.supplier.segmentation.JudgementView.JudgementRow;
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

/** What people judge for the Kraljic matrix. */
@Path("/segmentation")
@RunOnVirtualThread
@Tag(name = "Segmentation")
public class JudgementResource {

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
    private final SegmentationRunClient run;
    private final JudgementView judged;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;

    JudgementResource(
            CommandHandler<Judgement.Command, Judgement.State, JudgementEvent> judgements,
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            SupplierClient suppliers,
            SegmentationRunClient run,
            JudgementView judged,
            Lists lists,
            Caller caller,
            CommandRequest request) {
        this.judgements = judgements;
        this.models = models;
        this.suppliers = suppliers;
        this.run = run;
        this.judged = judged;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
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
}
