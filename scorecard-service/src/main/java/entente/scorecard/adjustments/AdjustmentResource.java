package entente.scorecard.adjustments;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.adjustments.AdjustmentState.Known;
import entente.scorecard.adjustments.AdjustmentState.Sheet;
import entente.scorecard.adjustments.AdjustmentView.AdjustmentRow;
import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.scoring.ScoreBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Corrections of facts, each with a reason, proposed by one of us and approved by another. */
@Path("/adjustments")
@RunOnVirtualThread
@Tag(name = "Adjustments")
public class AdjustmentResource {

    /**
     * A correction of an order line, and why, in plain words and without names of people.
     *
     * @param factId {@code id} of a fact
     * @param disputeId that it answers
     */
    public record Proposal(
            @NotNull UUID supplierId,
            @NotNull UUID factId,
            @NotNull Correction correction,
            @NotNull @Size(max = 2000) String reason,
            @Nullable UUID disputeId) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    /** An adjustment in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            UUID factId,
            String correction,
            String reason,
            @Nullable UUID disputeId,
            AdjustmentStatus status,
            Instant proposedAt) {

        static Listed of(AdjustmentRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.factId,
                    row.correction,
                    row.reason,
                    row.disputeId,
                    row.status,
                    row.proposedAt);
        }
    }

    private final CommandHandler<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustments;
    private final AdjustmentView view;
    private final ScoreBook scores;
    private final SupplierClient suppliers;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;

    AdjustmentResource(
            CommandHandler<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustments,
            AdjustmentView view,
            ScoreBook scores,
            SupplierClient suppliers,
            Lists lists,
            Caller caller,
            CommandRequest request) {
        this.adjustments = adjustments;
        this.view = view;
        this.scores = scores;
        this.suppliers = suppliers;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Propose to correct an order line",
            description =
                    "Counts once somebody else approves; the events stay as they came. 422"
                            + " fact-unknown, correction-empty, correction-negative,"
                            + " correction-void, reason-missing;"
                            + " 409 adjusted-fact-taken, supplier-merged.")
    public RestResponse<AdjustmentProfile> propose(@Valid @NotNull Proposal body) {
        CommandContext context = request.context();
        Outcome<AdjustmentState> outcome = adjustments.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            LineFacts line = scores.line(body.supplierId(), body.factId());
            outcome =
                    adjustments.handle(
                            Ids.next(),
                            new AdjustmentCommand.Propose(
                                    body.supplierId(),
                                    body.factId(),
                                    body.correction(),
                                    body.reason(),
                                    body.disputeId(),
                                    caller.actor(),
                                    line != null,
                                    line != null && body.correction().fits(line)),
                            context);
        }
        return Answers.created(outcome, "/adjustments/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Approve an adjustment",
            description =
                    "By somebody other than who proposed it, while what it corrects is on the line:"
                            + " 422 proposer-approves, correction-void, adjustment-not-open.")
    public RestResponse<AdjustmentProfile> approve(@RestPath UUID id) {
        return run(
                id,
                (sheet, supplier) -> {
                    LineFacts line = scores.line(supplier, sheet.factId());
                    return new AdjustmentCommand.Approve(
                            caller.actor(), line != null && sheet.correction().fits(line));
                });
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Reject an adjustment",
            description = "422 adjustment-not-open, reason-missing.")
    public RestResponse<AdjustmentProfile> reject(@RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, (_, _) -> new AdjustmentCommand.Reject(body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Give a proposed adjustment up",
            description =
                    "By who proposed it; others reject it. 422 not-the-proposer,"
                            + " adjustment-not-open.")
    public RestResponse<AdjustmentProfile> withdraw(@RestPath UUID id) {
        return run(id, (_, _) -> new AdjustmentCommand.Withdraw(caller.actor()));
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Undo an approved adjustment",
            description =
                    "By somebody other than who proposed it; what was published with it stays. 422"
                            + " proposer-revokes, adjustment-not-approved, reason-missing.")
    public RestResponse<AdjustmentProfile> revoke(@RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, (_, _) -> new AdjustmentCommand.Revoke(body.reason(), caller.actor()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List adjustments",
            description = "Filters: supplierId, factId, disputeId, status. Sorts by proposedAt.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID factId,
            @RestQuery @Nullable UUID disputeId,
            @RestQuery @Nullable AdjustmentStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("factId", factId)
                .where("disputeId", disputeId)
                .where("status", status)
                .ownedBy("supplierId")
                .sortable("proposedAt")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read one adjustment",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<AdjustmentProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<AdjustmentState> outcome =
                asOf == null ? adjustments.load(id) : adjustments.load(id, asOf.at());
        suppliers.requireSight(known(outcome).sheet().supplierId());
        return Answers.ok(outcome, profile(outcome));
    }

    /**
     * Decides on what was proposed.
     *
     * @param command made of what was proposed and of whom it is about today
     */
    private RestResponse<AdjustmentProfile> run(
            UUID id, BiFunction<Sheet, UUID, AdjustmentCommand> command) {
        CommandContext context = request.context();
        Outcome<AdjustmentState> outcome = adjustments.answered(context);
        if (outcome == null) {
            Sheet sheet = known(adjustments.load(id)).sheet();
            UUID supplier = suppliers.requireScope(sheet.supplierId());
            outcome = adjustments.handle(id, command.apply(sheet, supplier), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private AdjustmentProfile profile(Outcome<AdjustmentState> outcome) {
        return AdjustmentProfile.of(
                UUID.fromString(outcome.id()), known(outcome), caller.ofSupplier());
    }

    private static Known known(Outcome<AdjustmentState> outcome) {
        return switch (outcome.state()) {
            case AdjustmentState.Absent _ -> throw Missing.here();
            case Known known -> known;
        };
    }
}
