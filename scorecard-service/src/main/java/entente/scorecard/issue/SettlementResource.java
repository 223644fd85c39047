package entente.scorecard.issue;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Grounded.Seen;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.issue.AdjustmentBook.Found;
import entente.scorecard.issue.IssuedCommand.Adjusted;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.purchases.Party;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Our side of a dispute: what we answer. */
@Path("/scorecards")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
public class SettlementResource {

    /**
     * An answer, in plain words and without names of people.
     *
     * @param adjustments approved ones, that answer this dispute
     * @param whyNone why the dispute is upheld and nothing adjusted
     */
    public record Settlement(
            @NotNull Decision decision,
            @NotNull @Size(max = 2000) String answer,
            @Nullable @Size(max = 100) List<@NotNull UUID> adjustments,
            @Nullable @Size(max = 2000) String whyNone) {}

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final AdjustmentBook adjustments;
    private final IssuingClient issuing;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    SettlementResource(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            AdjustmentBook adjustments,
            IssuingClient issuing,
            Directory directory,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.scorecards = scorecards;
        this.adjustments = adjustments;
        this.issuing = issuing;
        this.directory = directory;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/{supplierId}/{period}/disputes/{disputeId}/settle")
    @Operation(
            summary = "Answer a dispute",
            description =
                    "With adjustments that others proposed and approved the published scorecard is"
                            + " made again from the facts of then. The last open dispute makes it"
                            + " final once its window is over. 422 scorecard-not-published,"
                            + " dispute-unknown, dispute-closed, answer-missing,"
                            + " adjustment-missing, adjustment-unknown, adjustment-not-approved,"
                            + " adjustment-elsewhere, adjustment-of-rejected, proposer-settles,"
                            + " facts-not-as-published.")
    public RestResponse<ScorecardHistory> settle(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestPath UUID disputeId,
            @Valid @NotNull Settlement body) {
        CommandContext context = request.context();
        Outcome<IssuedState> outcome = scorecards.answered(context);
        if (outcome == null) {
            Supplier supplier = directory.at(null).supplier(supplierId);
            if (supplier == null) {
                throw Missing.here();
            }
            caller.requireCategory(supplier.categories());
            outcome =
                    scorecards.handle(
                            IssuedEvent.id(supplierId, Period.asked(period).toString()),
                            () -> settlement(supplier, Period.asked(period), disputeId, body),
                            context);
        }
        return Answers.ok(outcome, AgreeingResource.history(outcome, false));
    }

    /** One of who was merged with the supplier meanwhile is one of the supplier. */
    private Adjusted adjusted(Found found, UUID supplier) {
        KnownSuppliers known = directory.at(null);
        Adjusted of = found.adjusted();
        UUID today = known.supplierOf(new Party.Supplier(of.supplierId()));
        boolean same =
                today != null && today.equals(known.supplierOf(new Party.Supplier(supplier)));
        return same
                ? new Adjusted(of.id(), supplier, of.disputeId(), of.approved(), of.proposedBy())
                : of;
    }

    /** Nothing of what the answer rests on may move before it is recorded. */
    private Grounded<IssuedCommand> settlement(
            Supplier supplier, Period period, UUID disputeId, Settlement body) {
        List<UUID> asked = body.adjustments() == null ? List.of() : body.adjustments();
        List<Found> found = asked.isEmpty() ? List.of() : adjustments.find(asked);
        IssuedCommand command =
                new IssuedCommand.Settle(
                        disputeId,
                        body.decision(),
                        body.answer(),
                        found.stream().map(each -> adjusted(each, supplier.id())).toList(),
                        body.whyNone(),
                        found.isEmpty() ? null : issuing.adjusted(supplier, period, asked),
                        caller.actor(),
                        time.today());
        return Grounded.on(
                found.stream().map(each -> new Seen(each.stream(), each.version())).toList(),
                command);
    }
}
