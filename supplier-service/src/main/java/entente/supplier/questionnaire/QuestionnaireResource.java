package entente.supplier.questionnaire;

import entente.platform.Ids;
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
import entente.supplier.questionnaire.Questionnaire.Candidate;
import entente.supplier.questionnaire.Questionnaire.Command;
import entente.supplier.questionnaire.Questionnaire.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Questionnaires: ordered lists of questions in versions. Suppliers read those meant for them. */
@Path("/questionnaires")
@RunOnVirtualThread
@Tag(name = "Questionnaires")
public class QuestionnaireResource {

    /** A question to ask, in the latest revision unless one is named. */
    public record ItemBody(
            @NotNull UUID questionId,
            @Min(1) @Nullable Integer revision,
            @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") @Nullable String section) {}

    /** A questionnaire to be issued. */
    public record IssueBody(
            @NotBlank @Size(max = 200) String title,
            @NotNull Purpose purpose,
            @NotNull @Size(max = 200) List<@NotNull @Valid ItemBody> items) {}

    /** Its next version. */
    public record ReissueBody(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 200) List<@NotNull @Valid ItemBody> items) {}

    private final CommandHandler<Command, State, QuestionnaireEvent> questionnaires;
    private final CommandHandler<Question.Command, Question.State, QuestionEvent> questions;
    private final QuestionnaireView view;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;

    QuestionnaireResource(
            CommandHandler<Command, State, QuestionnaireEvent> questionnaires,
            CommandHandler<Question.Command, Question.State, QuestionEvent> questions,
            QuestionnaireView view,
            Lists lists,
            Caller caller,
            CommandRequest request) {
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Issue a questionnaire",
            description =
                    "422 questionnaire-empty, question-unknown, question-retired, question-twice.")
    public RestResponse<QuestionnaireBody> issue(@Valid @NotNull IssueBody body) {
        Outcome<State> outcome =
                questionnaires.handle(
                        Ids.next(),
                        new Command.Issue(
                                body.title().strip(), body.purpose(), candidates(body.items())),
                        request.context());
        return Answers.created(outcome, "/questionnaires/" + outcome.id(), body(outcome, null));
    }

    @POST
    @Path("/{id}/reissue")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Issue the next version",
            description =
                    "For the same purpose; who answered an earlier one has answered that one. 422"
                            + " as for the first.")
    public RestResponse<QuestionnaireBody> reissue(
            @RestPath UUID id, @Valid @NotNull ReissueBody body) {
        Outcome<State> outcome =
                questionnaires.handle(
                        id,
                        new Command.Reissue(body.title().strip(), candidates(body.items())),
                        request.context());
        return Answers.ok(outcome, body(outcome, null));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List questionnaires in their latest version",
            description =
                    "Filters: part of the title, purpose. Sorts by title, purpose, issuedAt. A"
                            + " supplier user sees those that suppliers answer.")
    public RestResponse<Page<QuestionnaireView.Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable Purpose purpose) {
        return lists.of(view)
                .containing("title", title)
                .where("purpose", purpose)
                .in("purpose", caller.ofSupplier() ? ofSupplier() : null)
                .sortable("title", "purpose", "issuedAt")
                .answer(page, QuestionnaireView.Listed.class, QuestionnaireView.Listed::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read a questionnaire",
            description =
                    "The latest version or the one asked for; current, or as it was known at asOf."
                            + " Suppliers are not told what an answer earns.")
    public RestResponse<QuestionnaireBody> get(
            @RestPath UUID id,
            @RestQuery @Nullable Integer version,
            @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome =
                Missing.unless(
                        asOf == null
                                ? questionnaires.load(id)
                                : questionnaires.load(id, asOf.at()));
        return Answers.ok(outcome, body(outcome, version));
    }

    private static List<Purpose> ofSupplier() {
        return Arrays.stream(Purpose.values()).filter(Purpose::ofSupplier).toList();
    }

    private QuestionnaireBody body(Outcome<State> outcome, @Nullable Integer version) {
        Edition edition =
                switch (outcome.state()) {
                    case State.Absent _ -> throw Missing.here();
                    case State.Known s -> s.edition(version).orElseThrow(Missing::here);
                };
        if (caller.ofSupplier() && !edition.purpose().ofSupplier()) {
            throw Missing.here();
        }
        return QuestionnaireBody.of(UUID.fromString(outcome.id()), edition, caller.ofSupplier());
    }

    /** The questions' own streams say what is so about them; the decider only judges. */
    private List<Candidate> candidates(List<ItemBody> items) {
        return items.stream().map(this::candidate).toList();
    }

    private Candidate candidate(ItemBody item) {
        return switch (questions.load(item.questionId()).state()) {
            case Question.State.Absent _ ->
                    new Candidate(
                            item.questionId(),
                            item.revision() == null ? 1 : item.revision(),
                            item.section(),
                            null,
                            false);
            case Question.State.Known s -> {
                int revision = item.revision() == null ? s.revisions().size() : item.revision();
                yield new Candidate(
                        item.questionId(),
                        revision,
                        item.section(),
                        s.revision(revision).orElse(null),
                        s.retired());
            }
        };
    }
}
