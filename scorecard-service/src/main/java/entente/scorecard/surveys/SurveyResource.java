package entente.scorecard.surveys;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.SupplierClient;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.IssuedBook;
import entente.scorecard.scoring.Period;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asking people what no transaction tells. Each step answers with the survey as it is then. */
@Path("/surveys")
@RunOnVirtualThread
@Tag(name = "Surveys")
public class SurveyResource {

    /**
     * What is asked.
     *
     * @param period e.g. {@code 2026-Q3}; the result belongs to its last day
     * @param codes digital-maturity, flexibility, social-responsibility, innovative-strength
     * @param asked ids of those who may rate; absent or empty: everybody whose role may
     * @param dueOn by when answers are wanted
     */
    public record SurveyBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 20) String period,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 100) String> codes,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> asked,
            @NotNull LocalDate dueOn) {}

    /**
     * A rating.
     *
     * @param rating 1 (poor) to 5 (excellent)
     * @param comment why; needed below 3 and above 4
     */
    public record RatingBody(
            @NotBlank @Size(max = 100) String code,
            @NotNull Integer rating,
            @Nullable @Size(max = 4000) String comment) {}

    /** Something said about a criterion. */
    public record CommentBody(
            @NotBlank @Size(max = 100) String code, @NotBlank @Size(max = 4000) String text) {}

    /** Why a survey is opened again. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<SurveyCommand, SurveyState, SurveyEvent> surveys;
    private final SupplierClient suppliers;
    private final IssuedBook issued;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    SurveyResource(
            CommandHandler<SurveyCommand, SurveyState, SurveyEvent> surveys,
            SupplierClient suppliers,
            IssuedBook issued,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.surveys = surveys;
        this.suppliers = suppliers;
        this.issued = issued;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Open a survey",
            description =
                    "One per supplier and period: 409 survey-taken. 400 period-malformed. 422"
                            + " period-not-begun, period-rolling, criterion-unknown,"
                            + " due-in-the-past.")
    public RestResponse<SurveyProfile> open(@Valid @NotNull SurveyBody body) {
        Period period =
                Period.of(body.period())
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MALFORMED,
                                        "period-malformed",
                                        "A survey's period is 2026-07, 2026-Q3, 2026-H2 or 2026"));
        CommandContext context = request.context();
        Outcome<SurveyState> outcome = surveys.answered(context);
        if (outcome == null) {
            suppliers.inScope(body.supplierId());
            outcome =
                    surveys.handle(
                            Ids.next(),
                            new SurveyCommand.Open(
                                    body.supplierId(),
                                    period,
                                    body.codes(),
                                    body.asked() == null ? List.of() : body.asked(),
                                    body.dueOn(),
                                    caller.actor(),
                                    time.today()),
                            context);
        }
        return Answers.created(outcome, "/surveys/" + outcome.id(), profile(outcome, true));
    }

    @POST
    @Path("/{id}/rate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER})
    @Operation(
            summary = "Rate a criterion",
            description =
                    "Again to replace the own rating. 403 not-asked. 422 survey-closed,"
                            + " criterion-unknown, rating-out-of-range, comment-missing.")
    public RestResponse<SurveyProfile> rate(@RestPath UUID id, @Valid @NotNull RatingBody body) {
        String comment = body.comment() == null ? "" : body.comment().strip();
        return run(
                id,
                _ ->
                        new SurveyCommand.Rate(
                                body.code(),
                                body.rating(),
                                comment.isEmpty() ? null : comment,
                                caller.actor(),
                                time.today()));
    }

    @POST
    @Path("/{id}/comment")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER})
    @Operation(
            summary = "Say something about a criterion",
            description = "422 survey-closed, criterion-unknown.")
    public RestResponse<SurveyProfile> comment(
            @RestPath UUID id, @Valid @NotNull CommentBody body) {
        return run(
                id,
                _ ->
                        new SurveyCommand.Comment(
                                body.code(), body.text().strip(), caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Close a survey",
            description =
                    "From then on its ratings count. 422 survey-empty; rater-closes when all"
                            + " ratings are the caller's own.")
    public RestResponse<SurveyProfile> close(@RestPath UUID id) {
        return run(id, _ -> new SurveyCommand.Close(caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Open a survey again",
            description =
                    "Its ratings count no longer until it is closed again. 422 survey-final when"
                            + " the scorecard of its period is final.")
    public RestResponse<SurveyProfile> reopen(@RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                known ->
                        new SurveyCommand.Reopen(
                                body.reason().strip(),
                                isFinal(known),
                                caller.actor(),
                                time.today()));
    }

    private boolean isFinal(SurveyState.Known known) {
        SurveyEvent.Opened opened = known.matter().opened();
        return Period.of(opened.period())
                .map(period -> issued.of(opened.supplierId(), period, null))
                .filter(card -> card.status() == Issued.Status.FINAL)
                .isPresent();
    }

    private RestResponse<SurveyProfile> run(
            UUID id, Function<SurveyState.Known, SurveyCommand> command) {
        CommandContext context = request.context();
        Outcome<SurveyState> outcome = surveys.answered(context);
        if (outcome == null) {
            if (!(surveys.load(id).state() instanceof SurveyState.Known known)) {
                throw Missing.here();
            }
            suppliers.requireScope(known.matter().opened().supplierId());
            outcome = surveys.handle(id, command.apply(known), context);
        }
        return Answers.ok(outcome, profile(outcome, true));
    }

    static SurveyProfile profile(Outcome<SurveyState> outcome, boolean withPersons) {
        return switch (outcome.state()) {
            case SurveyState.Absent _ -> throw Missing.here();
            case SurveyState.Known known ->
                    SurveyProfile.of(UUID.fromString(outcome.id()), known, withPersons);
        };
    }
}
