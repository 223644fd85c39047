package entente.scorecard.issue;

import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Scorecards are published: one, or those of a period. */
@Path("/scorecards")
@RunOnVirtualThread
@RolesAllowed(Roles.CATEGORY_MANAGER)
public class PublicationResource {

    /** Which scorecards; of one category, or of all suppliers. */
    public record Bulk(
            @NotBlank @Size(max = 20) String period,
            @Nullable @Size(min = 1, max = 100) String category) {}

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final IssuingClient issuing;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    PublicationResource(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            IssuingClient issuing,
            Directory directory,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.scorecards = scorecards;
        this.issuing = issuing;
        this.directory = directory;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/{supplierId}/{period}/publish")
    @Operation(
            summary = "Publish a scorecard",
            description =
                    "As it is computed now; it is shown so for ever and may be disputed from now"
                            + " on. 422 period-not-begun, period-not-over, period-rolling; 409"
                            + " scorecard-published, supplier-merged.")
    public RestResponse<ScorecardHistory> publish(
            @RestPath UUID supplierId, @RestPath String period) {
        CommandContext context = request.context();
        Outcome<IssuedState> outcome = scorecards.answered(context);
        if (outcome == null) {
            Supplier supplier = inScope(supplierId);
            Period asked = begun(period);
            outcome =
                    scorecards.handle(
                            IssuedEvent.id(supplierId, asked.toString()),
                            () -> Grounded.alone(issuing.publish(supplier, asked)),
                            context);
        }
        return Answers.ok(outcome, AgreeingResource.history(outcome, false));
    }

    @POST
    @Path("/publish")
    @Operation(
            summary = "Publish the scorecards of a period",
            description =
                    "Of every supplier of whom anything was heard in it and whose scorecard is"
                            + " not published yet. Asking again publishes the rest. 422"
                            + " period-not-begun, period-not-over, period-rolling; 403 out-of-scope.")
    public IssuingClient.Counts publishAll(@Valid @NotNull Bulk body) {
        String category = body.category();
        if (category == null) {
            caller.requireWholeCompany();
        } else {
            caller.requireCategory(Set.of(category));
        }
        Period period = begun(body.period());
        List<Supplier> suppliers =
                directory.at(null).all().stream()
                        .filter(s -> category == null || s.categories().contains(category))
                        .toList();
        CommandContext context = request.context();
        return issuing.publish(
                suppliers,
                period,
                Cause.BY_HAND,
                // A key is for one effect; here each scorecard is published once by itself.
                new CommandContext(
                        context.actor(),
                        null,
                        null,
                        null,
                        context.correlation(),
                        context.causation(),
                        context.trace()));
    }

    /** Nothing is computed for a period that cannot be published. */
    private Period begun(String text) {
        Period period = Period.asked(text);
        IssuedScorecard.requireOver(period, time.today());
        return period;
    }

    private Supplier inScope(UUID id) {
        KnownSuppliers known = directory.at(null);
        Supplier supplier = known.supplier(id);
        if (supplier == null) {
            throw Missing.here();
        }
        caller.requireCategory(supplier.categories());
        UUID into = known.mergedInto(id);
        if (into != null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "supplier-merged",
                    "This supplier was merged into " + into);
        }
        return supplier;
    }
}
