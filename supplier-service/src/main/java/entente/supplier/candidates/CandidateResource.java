package entente.supplier.candidates;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import entente.supplier.candidates.ShortlistedView.ShortlistedRow;
import entente.supplier.qualification.Doubt;
import entente.supplier.qualification.Doubts;
import entente.supplier.segmentation.PositionBook;
import entente.supplier.segmentation.Quadrant;
import io.quarkus.arc.All;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whom to ask for a partnership. */
@Path("/candidates")
@RunOnVirtualThread
@Tag(name = "Candidates")
public class CandidateResource {

    /** Who is put on the list; the order does not matter, the ranking decides. */
    public record Choice(
            @NotBlank @Size(max = 100) String category,
            @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> supplierIds) {}

    /** A supplier on a shortlist. */
    public record Chosen(UUID supplierId, int rank, List<Reason> reasons) {}

    /** A shortlist, best first. */
    public record ShortlistBody(UUID id, List<Chosen> candidates) {
        static ShortlistBody of(Outcome<Shortlist.State> outcome) {
            return new ShortlistBody(
                    UUID.fromString(outcome.id()),
                    outcome.state().candidates().stream().map(ShortlistBody::chosen).toList());
        }

        private static Chosen chosen(Shortlisted e) {
            return new Chosen(e.supplierId(), e.rank(), e.reasons());
        }
    }

    /** A supplier that was shortlisted. */
    public record ShortlistedItem(
            UUID shortlistId,
            UUID supplierId,
            String category,
            int rank,
            List<String> reasons,
            String decidedBy,
            Instant at) {

        static ShortlistedItem of(ShortlistedRow row) {
            return new ShortlistedItem(
                    row.shortlistId,
                    row.supplierId,
                    row.category,
                    row.rank,
                    List.of(row.reasons),
                    row.decidedBy,
                    row.at);
        }
    }

    private final CommandHandler<Shortlist.Draw, Shortlist.State, ShortlistEvent> shortlists;
    private final PositionBook positions;
    private final List<Doubts> doubts;
    private final ReadinessBook readiness;
    private final EventStore store;
    private final ShortlistedView view;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;
    private final int least;
    private final int most;
    private final BigDecimal ready;

    CandidateResource(
            CommandHandler<Shortlist.Draw, Shortlist.State, ShortlistEvent> shortlists,
            PositionBook positions,
            @All List<Doubts> doubts,
            ReadinessBook readiness,
            EventStore store,
            ShortlistedView view,
            Lists lists,
            Caller caller,
            CommandRequest request,
            @ConfigProperty(name = "entente.shortlist.least", defaultValue = "3") int least,
            @ConfigProperty(name = "entente.shortlist.most", defaultValue = "5") int most,
            @ConfigProperty(name = "entente.shortlist.ready-from", defaultValue = "60")
                    BigDecimal ready) {
        this.shortlists = shortlists;
        this.positions = positions;
        this.doubts = doubts;
        this.readiness = readiness;
        this.store = store;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
        this.least = least;
        this.most = most;
        this.ready = ready;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Rank the candidates of a category",
            description =
                    "Suppliers of the strategic quadrant with the reasons for their rank, by the"
                            + " positions computed last and what is known of suppliers now; limit and"
                            + " cursor. 400 category-missing.")
    public RestResponse<Page<Candidate>> candidates(
            @RestQuery @Nullable String category,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        if (category == null || category.isBlank()) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "category-missing",
                    "Candidates are those of one category");
        }
        long position = positions.reached();
        return new Page<>(
                        Cursors.slice(
                                ranked(category, store.head()),
                                limit,
                                cursor,
                                Candidate.BEST_FIRST),
                        position,
                        Candidate.class)
                .answer()
                .build();
    }

    @GET
    @Path("/shortlisted")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List who was shortlisted",
            description = "Filters: category, supplierId. Sorts by at, rank.")
    public RestResponse<Page<ShortlistedItem>> shortlisted(
            @RestQuery @Nullable String category,
            @RestQuery @Nullable UUID supplierId,
            @BeanParam ListRequest page) {
        return lists.of(view)
                .where("category", category)
                .where("supplierId", supplierId)
                .sortable("at", "rank")
                .sortedBy("-at")
                .answer(page, ShortlistedItem.class, ShortlistedItem::of);
    }

    @POST
    @Path("/shortlist")
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Draw a shortlist",
            description =
                    "Three to five candidates of a category, in good standing. 422 shortlist-size,"
                            + " not-a-candidate, candidate-not-in-good-standing.")
    public RestResponse<ShortlistBody> draw(@Valid Choice body) {
        CommandContext context = request.context();
        Outcome<Shortlist.State> outcome = shortlists.answered(context);
        if (outcome == null) {
            caller.requireCategory(List.of(body.category()));
            outcome =
                    shortlists.handle(
                            Ids.next(),
                            new Shortlist.Draw(
                                    body.supplierIds(),
                                    ranked(body.category(), store.head()),
                                    least,
                                    most),
                            context);
        }
        return Answers.created(outcome, "/candidates/shortlisted", ShortlistBody.of(outcome));
    }

    /** Whoever was suspended before this position of the log is in no good standing. */
    private List<Candidate> ranked(String category, long known) {
        return Candidate.ranked(
                positions.in(category, Quadrant.STRATEGIC, known),
                id -> doubts.stream().flatMap(d -> d.about(id).stream()).map(Doubt::text).toList(),
                readiness::readiness,
                ready);
    }
}
