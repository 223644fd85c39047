package entente.scorecard.issue;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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

    /** A publication in a list. */
    public record Listed(
            UUID id,
            String period,
            @Nullable String category,
            PublicationProgress progress,
            int suppliers,
            int published,
            int before,
            int withoutData,
            int failed,
            Instant askedAt,
            @Nullable Instant finishedAt) {

        static Listed of(PublishingView.PublishingRow row) {
            return new Listed(
                    row.id,
                    row.period,
                    row.category,
                    row.progress,
                    row.suppliers,
                    row.published,
                    row.publishedBefore,
                    row.withoutData,
                    row.failed,
                    row.askedAt,
                    row.finishedAt);
        }
    }

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final CommandHandler<Publishing.Command, Publishing.State, PublishingEvent>
            publications;
    private final PublishingView view;
    private final Lists lists;
    private final IssuingClient issuing;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    PublicationResource(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            CommandHandler<Publishing.Command, Publishing.State, PublishingEvent> publications,
            PublishingView view,
            Lists lists,
            IssuingClient issuing,
            Directory directory,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.scorecards = scorecards;
        this.publications = publications;
        this.view = view;
        this.lists = lists;
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
    @ResponseStatus(202)
    @Operation(
            summary = "Publish the scorecards of a period",
            description =
                    "Of every supplier of whom anything was heard in it and whose scorecard is"
                            + " not published yet; of a category are those of all categories below"
                            + " it as well. It goes on by itself: Location says where to ask how far"
                            + " it is. Asking again publishes the rest. 422 period-not-begun,"
                            + " period-not-over, period-rolling; 403 out-of-scope.")
    @APIResponse(responseCode = "202", description = "It has begun")
    public RestResponse<Publication> publishAll(@Valid @NotNull Bulk body) {
        String category = body.category();
        if (category == null) {
            caller.requireWholeCompany();
        } else {
            caller.requireCategory(Set.of(category));
        }
        CommandContext context = request.context();
        Outcome<Publishing.State> outcome = publications.answered(context);
        if (outcome == null) {
            outcome =
                    publications.handle(
                            Ids.next(),
                            new Publishing.Command.Ask(
                                    begun(body.period()), category, caller.actor(), time.today()),
                            context);
        }
        return Answers.accepted(
                outcome, "/scorecards/publications/" + outcome.id(), publication(outcome));
    }

    @GET
    @Path("/publications")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "List publications of many scorecards",
            description = "Filters: period, category, progress. Sorts by askedAt.")
    public RestResponse<Page<Listed>> publications(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable PublicationProgress progress) {
        return lists.of(view)
                .where("period", period)
                .where("category", category)
                .where("progress", progress)
                .sortable("askedAt")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/publications/{id}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "How far a publication of many scorecards is",
            description =
                    "Always current, or as it was known at asOf. Its numbers grow until progress is"
                            + " DONE.")
    public RestResponse<Publication> publication(
            @RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<Publishing.State> outcome =
                asOf == null ? publications.load(id) : publications.load(id, asOf.at());
        return Answers.ok(outcome, publication(outcome));
    }

    private static Publication publication(Outcome<Publishing.State> outcome) {
        return switch (outcome.state()) {
            case Publishing.State.Absent _ -> throw Missing.here();
            case Publishing.State.Known known ->
                    Publication.of(UUID.fromString(outcome.id()), known);
        };
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
