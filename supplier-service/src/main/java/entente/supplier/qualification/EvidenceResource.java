package entente.supplier.qualification;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.supplier.FilesClient;
import entente.supplier.SupplierClient;
import entente.supplier.files.FileReference;
import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Questionnaires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a supplier brings to its due diligence itself: answers and documents. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Due diligence")
public class EvidenceResource {

    /** An answer to one question. */
    public record AnswerBody(@NotNull UUID questionId, @NotNull @Size(max = 4000) String value) {}

    /** All answers to a questionnaire; a version that is named has to be its latest. */
    public record AnswersBody(
            @NotNull UUID questionnaireId,
            @Min(1) @Nullable Integer version,
            @NotNull @Size(max = 200) List<@NotNull @Valid AnswerBody> answers) {

        List<Answer> all() {
            return answers.stream().map(a -> new Answer(a.questionId(), a.value())).toList();
        }
    }

    /** Which file; as answered when it was brought. */
    public record FileBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @PositiveOrZero Long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        FileReference reference() {
            return new FileReference(name.strip(), size, sha256);
        }
    }

    /** A document; without a category it is about the supplier as a whole. */
    public record DocumentBody(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") String kind,
            @Size(min = 1, max = 100) @Nullable String category,
            @NotNull @Valid FileBody file,
            @Nullable LocalDate validUntil) {}

    private final CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence;
    private final Questionnaires questionnaires;
    private final FilesClient files;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    EvidenceResource(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            Questionnaires questionnaires,
            FilesClient files,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.dueDiligence = dueDiligence;
        this.questionnaires = questionnaires;
        this.files = files;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/due-diligence/answer")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Answer the questionnaire",
            description =
                    "By the supplier, or by a category manager on its behalf. What a supplier"
                            + " changes after a knock-out answer is recorded, and the knock-out"
                            + " stands until a category manager has answered. 422"
                            + " questionnaire-unknown, questionnaire-unsuitable,"
                            + " questionnaire-superseded,"
                            + " answers-incomplete, question-not-asked, question-answered-twice,"
                            + " answer-not-valid.")
    public RestResponse<FindingsBody> answer(@RestPath UUID id, @Valid @NotNull AnswersBody body) {
        suppliers.open(id);
        Edition latest = edition(body.questionnaireId(), null);
        Edition edition =
                body.version() == null ? latest : edition(body.questionnaireId(), body.version());
        Outcome<Checks> outcome =
                run(
                        id,
                        new DueDiligenceCommand.AnswerQuestionnaire(
                                body.questionnaireId(),
                                edition,
                                latest.version(),
                                body.all(),
                                time.today(),
                                !caller.ofSupplier()));
        return Answers.ok(outcome, body(outcome));
    }

    private Edition edition(UUID questionnaire, @Nullable Integer version) {
        return questionnaires
                .find(questionnaire, version)
                .orElseThrow(() ->
                        new Rejected("questionnaire-unknown", "There is no such questionnaire"));
    }

    @POST
    @Path("/documents")
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Record a document",
            description =
                    "Which file it is, once it was brought to files. Without a last day it counts"
                            + " as long as any check. 422 file-missing, document-expired.")
    public RestResponse<FindingsBody> record(@RestPath UUID id, @Valid @NotNull DocumentBody body) {
        suppliers.open(id);
        Outcome<Checks> outcome =
                run(
                        id,
                        new DueDiligenceCommand.RecordDocument(
                                Ids.next(),
                                body.kind(),
                                body.category(),
                                files.require(id, body.file().reference()),
                                body.validUntil(),
                                time.today()));
        return Answers.created(outcome, "/suppliers/" + id + "/documents", body(outcome));
    }

    @GET
    @Path("/documents")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List a supplier's documents",
            description = "Oldest first, with limit and cursor.")
    public RestResponse<Page<Checks.Paper>> documents(
            @RestPath UUID id,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        suppliers.visible(id);
        Outcome<Checks> checks = dueDiligence.load(id);
        return new Page<>(
                        Cursors.slice(checks.state().documents(), limit, cursor),
                        checks.position(),
                        Checks.Paper.class)
                .answer(checks)
                .build();
    }

    private Outcome<Checks> run(UUID id, DueDiligenceCommand command) {
        return dueDiligence.handle(id, command, request.context());
    }

    private FindingsBody body(Outcome<Checks> outcome) {
        FindingsBody body = FindingsBody.of(UUID.fromString(outcome.id()), outcome.state());
        return caller.ofSupplier() ? body.forSupplier() : body;
    }
}
