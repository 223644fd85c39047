package entente.scorecard.issue;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.scoring.Period;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The supplier's side of a published scorecard: accepted, or disputed down to a single fact. */
@Path("/scorecards")
@RunOnVirtualThread
public class AgreeingResource {

    /**
     * What is disputed, and why, in plain words and without names of people.
     *
     * @param criterion null: the whole scorecard
     * @param metric null: the whole criterion
     * @param factId {@code id} of a fact or an observation; null: all of them
     */
    public record DisputeRequest(
            @Nullable @Size(max = 100) String criterion,
            @Nullable @Size(max = 100) String metric,
            @Nullable @Size(max = 100) String factId,
            @NotNull @Size(max = 2000) String reason) {}

    /** A dispute in a list. */
    public record DisputeItem(
            UUID id,
            UUID supplierId,
            String period,
            @Nullable String criterion,
            @Nullable String metric,
            @Nullable String factId,
            String reason,
            DisputeState state,
            @Nullable String answer,
            Instant disputedAt,
            @Nullable Instant closedAt) {

        static DisputeItem of(DisputeView.DisputeRow row) {
            return new DisputeItem(
                    row.id,
                    row.supplierId,
                    row.period,
                    row.criterion,
                    row.metric,
                    row.factId,
                    row.reason,
                    row.state,
                    row.answer,
                    row.disputedAt,
                    row.closedAt);
        }
    }

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final IssuingClient issuing;
    private final DisputeView disputes;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    AgreeingResource(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            IssuingClient issuing,
            DisputeView disputes,
            Lists lists,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.scorecards = scorecards;
        this.issuing = issuing;
        this.disputes = disputes;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/{supplierId}/{period}/accept")
    @RolesAllowed(Roles.SUPPLIER_USER)
    @Operation(
            summary = "Accept a published scorecard",
            description = "422 scorecard-not-published, dispute-open, scorecard-final.")
    public RestResponse<ScorecardHistory> accept(
            @RestPath UUID supplierId, @RestPath String period) {
        return run(supplierId, period, new IssuedCommand.Accept(time.today()));
    }

    @POST
    @Path("/{supplierId}/{period}/dispute")
    @RolesAllowed(Roles.SUPPLIER_USER)
    @Operation(
            summary = "Dispute a published scorecard, or a part of it",
            description =
                    "Until the last day of its window. 422 scorecard-not-published,"
                            + " dispute-window-over, already-accepted, scorecard-final,"
                            + " subject-unknown, fact-unknown, subject-disputed, reason-missing.")
    public RestResponse<ScorecardHistory> dispute(
            @RestPath UUID supplierId,
            @RestPath String period,
            @Valid @NotNull DisputeRequest body) {
        caller.requireSupplier(supplierId);
        return run(
                supplierId,
                period,
                issuing.dispute(
                        supplierId,
                        Period.asked(period),
                        new Subject(body.criterion(), body.metric(), body.factId()),
                        body.reason(),
                        caller.actor()));
    }

    @POST
    @Path("/{supplierId}/{period}/disputes/{disputeId}/withdraw")
    @RolesAllowed(Roles.SUPPLIER_USER)
    @Operation(
            summary = "Give a dispute up",
            description = "422 scorecard-not-published, dispute-unknown, dispute-closed.")
    public RestResponse<ScorecardHistory> withdraw(
            @RestPath UUID supplierId, @RestPath String period, @RestPath UUID disputeId) {
        return run(supplierId, period, new IssuedCommand.WithdrawDispute(disputeId, time.today()));
    }

    @GET
    @Path("/{supplierId}/{period}/history")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "What became of a scorecard since it was published",
            description = "Always current, or as it was known at asOf. 404 while provisional.")
    public RestResponse<ScorecardHistory> history(
            @RestPath UUID supplierId, @RestPath String period, @RestQuery @Nullable AsOf asOf) {
        caller.requireSupplier(supplierId);
        String id = IssuedEvent.id(supplierId, Period.asked(period).toString());
        Outcome<IssuedState> outcome =
                asOf == null ? scorecards.load(id) : scorecards.load(id, asOf.at());
        return Answers.ok(outcome, history(outcome, caller.ofSupplier()));
    }

    @GET
    @Path("/disputes")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List disputes",
            description = "Filters: supplierId, period, state. Sorts by disputedAt, closedAt.")
    public RestResponse<Page<DisputeItem>> disputes(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable DisputeState state) {
        return lists.of(disputes)
                .where("supplierId", supplierId)
                .where("period", period)
                .where("state", state)
                .ownedBy("supplierId")
                .sortable("disputedAt", "closedAt")
                .answer(page, DisputeItem.class, DisputeItem::of);
    }

    private RestResponse<ScorecardHistory> run(
            UUID supplierId, String period, IssuedCommand command) {
        caller.requireSupplier(supplierId);
        String id = IssuedEvent.id(supplierId, Period.asked(period).toString());
        CommandContext context = request.context();
        Outcome<IssuedState> outcome = scorecards.answered(context);
        if (outcome == null) {
            outcome = scorecards.handle(id, command, context);
        }
        return Answers.ok(outcome, history(outcome, caller.ofSupplier()));
    }

    static ScorecardHistory history(Outcome<IssuedState> outcome, boolean forPartner) {
        return switch (outcome.state()) {
            case IssuedState.Provisional _ -> throw Missing.here();
            case Known known -> ScorecardHistory.of(known, forPartner);
        };
    }
}
