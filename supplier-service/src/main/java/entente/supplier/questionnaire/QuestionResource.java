package entente.supplier.questionnaire;

import entente.platform.Ids;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.questionnaire.Question.Command;
import entente.supplier.questionnaire.Question.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The library of questions. */
@Path("/questions")
@RunOnVirtualThread
@Tag(name = "Questionnaires")
public class QuestionResource {

    /** An answer to choose, and what it earns, 0 to 5. */
    public record OptionBody(
            @NotBlank @Size(max = 200) String answer, @NotNull @Min(0) @Max(5) Integer points) {
        Option option() {
            return new Option(answer.strip(), points);
        }
    }

    /**
     * What is asked.
     *
     * @param options for CHOICE; for YES_NO when YES does not earn 5 points and NO none
     * @param knockOut the answer that rules a supplier out; of a number: this one or less
     */
    public record WordingBody(
            @NotBlank @Size(max = 1000) String text,
            @NotNull AnswerKind kind,
            @Size(max = 20) @Nullable List<@NotNull @Valid OptionBody> options,
            @Size(min = 1, max = 200) @Nullable String knockOut) {

        Wording wording() {
            return new Wording(
                    text.strip(),
                    kind,
                    options == null ? List.of() : options.stream().map(OptionBody::option).toList(),
                    knockOut == null ? null : knockOut.strip());
        }
    }

    /** A question with all its revisions, the first first. */
    public record QuestionBody(UUID id, int revision, boolean retired, List<Wording> revisions) {
        static QuestionBody of(Outcome<State> outcome) {
            return switch (outcome.state()) {
                case State.Absent _ -> throw Missing.here();
                case State.Known s ->
                        new QuestionBody(
                                UUID.fromString(outcome.id()),
                                s.revisions().size(),
                                s.retired(),
                                s.revisions());
            };
        }
    }

    private final CommandHandler<Command, State, QuestionEvent> questions;
    private final QuestionView view;
    private final Lists lists;
    private final CommandRequest request;

    QuestionResource(
            CommandHandler<Command, State, QuestionEvent> questions,
            QuestionView view,
            Lists lists,
            CommandRequest request) {
        this.questions = questions;
        this.view = view;
        this.lists = lists;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Put a question into the library",
            description = "422 question-options-invalid, knock-out-not-an-answer.")
    public RestResponse<QuestionBody> define(@Valid @NotNull WordingBody body) {
        Outcome<State> outcome =
                questions.handle(Ids.next(), new Command.Define(body.wording()), request.context());
        return Answers.created(outcome, "/questions/" + outcome.id(), QuestionBody.of(outcome));
    }

    @POST
    @Path("/{id}/revise")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Ask it in other words from now on",
            description =
                    "A new revision; questionnaires and answers keep theirs. 422 question-retired,"
                            + " question-options-invalid, knock-out-not-an-answer.")
    public RestResponse<QuestionBody> revise(@RestPath UUID id, @Valid @NotNull WordingBody body) {
        return run(id, new Command.Revise(body.wording()));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Ask it no more",
            description = "Questionnaires that were issued with it stay as they are.")
    public RestResponse<QuestionBody> retire(@RestPath UUID id) {
        return run(id, new Command.Retire());
    }

    private RestResponse<QuestionBody> run(UUID id, Command command) {
        Outcome<State> outcome = questions.handle(id, command, request.context());
        return Answers.ok(outcome, QuestionBody.of(outcome));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Operation(
            summary = "List questions in their latest revision",
            description =
                    "Filters: part of the text, kind, retired. Sorts by text, kind, wordedAt.")
    public RestResponse<Page<QuestionView.Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String text,
            @RestQuery @Nullable AnswerKind kind,
            @RestQuery @Nullable Boolean retired) {
        return lists.of(view)
                .containing("text", text)
                .where("kind", kind)
                .where("retired", retired)
                .sortable("text", "kind", "wordedAt")
                .answer(page, QuestionView.Listed.class, QuestionView.Listed::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Operation(
            summary = "Read a question with all its revisions",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<QuestionBody> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome =
                Missing.unless(asOf == null ? questions.load(id) : questions.load(id, asOf.at()));
        return Answers.ok(outcome, QuestionBody.of(outcome));
    }
}
