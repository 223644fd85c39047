package entente.supplier.assessment;

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
import entente.supplier.SupplierClient;
import entente.supplier.assessment.AssessmentCommand.Asking;
import entente.supplier.assessment.AssessmentState.Sheet;
import entente.supplier.onboarding.Contact;
import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Questionnaires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asking both sides, answering, and saying what that comes to. */
@Path("/assessments")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class AssessmentResource {

    /** A questionnaire, in its latest version unless one is named. */
    public record FormBody(@NotNull UUID questionnaireId, @Min(1) @Nullable Integer version) {}

    /** Whom to assess, and what both sides are asked. */
    public record OpenBody(
            @NotNull UUID supplierId,
            @NotNull @Valid FormBody ours,
            @NotNull @Valid FormBody theirs) {}

    /** An answer to one question. */
    public record AnswerBody(@NotNull UUID questionId, @NotBlank @Size(max = 2000) String value) {}

    /** One side's answers, all of them. */
    public record AnswersBody(@NotNull @Size(max = 200) List<@NotNull @Valid AnswerBody> answers) {

        List<Answer> list() {
            return answers.stream().map(a -> new Answer(a.questionId(), a.value())).toList();
        }
    }

    /**
     * Why a warning does not stand in the way; for a size imbalance also what we offer and to whom.
     */
    public record OverrideBody(
            @NotNull Warning warning,
            @NotNull @Size(max = 2000) String reason,
            @Nullable Offer offer,
            @Nullable UUID champion) {}

    /** Whether a large cultural gap is bridgeable, and how. */
    public record CompleteBody(
            @Nullable Boolean bridgeable, @Size(max = 4000) @Nullable String bridgingPlan) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    private final CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments;
    private final Questionnaires questionnaires;
    private final SupplierClient suppliers;
    private final Yardstick yardstick;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    AssessmentResource(
            CommandHandler<AssessmentCommand, AssessmentState, AssessmentEvent> assessments,
            Questionnaires questionnaires,
            SupplierClient suppliers,
            Yardstick yardstick,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.assessments = assessments;
        this.questionnaires = questionnaires;
        this.suppliers = suppliers;
        this.yardstick = yardstick;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Open an assessment",
            description =
                    "Both questionnaires ask for cultural-fit and for goals-innovation,"
                            + " goals-sustainability, goals-security-of-supply, which are compared;"
                            + " one of them for account-manager, executives, prior-partnerships,"
                            + " capability, and for every warning, in the section of its name and"
                            + " with a knock-out answer. 422 supplier-closed,"
                            + " questionnaire-unknown, questionnaire-purpose, culture-not-asked,"
                            + " goals-not-asked, readiness-not-asked, warning-not-asked,"
                            + " knock-out-without-warning.")
    public RestResponse<AssessmentProfile> open(@Valid @NotNull OpenBody body) {
        CommandContext context = request.context();
        Outcome<AssessmentState> outcome = assessments.answered(context);
        if (outcome == null) {
            suppliers.open(body.supplierId());
            outcome =
                    assessments.handle(
                            Ids.next(),
                            new AssessmentCommand.Open(
                                    body.supplierId(), asking(body.ours()), asking(body.theirs())),
                            context);
        }
        return Answers.created(outcome, "/assessments/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/our-answers")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Answer for our own organisation",
            description =
                    "All questions; replaces what was answered before. By somebody who did not"
                            + " answer for the partner: 422 answers-for-both. Also"
                            + " assessment-not-open, answers-incomplete, answer-not-valid, question-not-asked,"
                            + " question-answered-twice.")
    public RestResponse<AssessmentProfile> ourAnswers(
            @RestPath UUID id, @Valid @NotNull AnswersBody body) {
        return run(id, sheet -> answers(sheet, Side.OURS, body));
    }

    @POST
    @Path("/{id}/partner-answers")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Answer for the partner",
            description =
                    "By the supplier's own user, or by a category manager on its behalf, which is"
                            + " written down. Refused as our own answers are.")
    public RestResponse<AssessmentProfile> partnerAnswers(
            @RestPath UUID id, @Valid @NotNull AnswersBody body) {
        return run(id, sheet -> answers(sheet, Side.THEIRS, body));
    }

    @POST
    @Path("/{id}/override-warning")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Let a warning pass",
            description =
                    "With a reason; POWER_IMBALANCE also with what we offer and the champion on"
                            + " their side. 422 warning-not-raised, reason-missing, offer-missing,"
                            + " champion-missing, champion-unknown, assessment-not-open.")
    public RestResponse<AssessmentProfile> overrideWarning(
            @RestPath UUID id, @Valid @NotNull OverrideBody body) {
        return run(
                id,
                sheet ->
                        new AssessmentCommand.OverrideWarning(
                                body.warning(),
                                body.reason(),
                                body.offer(),
                                body.champion(),
                                contacts(sheet.supplierId())));
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say what the answers come to",
            description =
                    "422 answers-missing, nothing-to-score, bridgeable-missing,"
                            + " bridging-plan-missing, assessment-not-open.")
    public RestResponse<AssessmentProfile> complete(
            @RestPath UUID id, @Valid @NotNull CompleteBody body) {
        return run(
                id,
                _ ->
                        new AssessmentCommand.Complete(
                                body.bridgeable(), body.bridgingPlan(), yardstick, time.today()));
    }

    @POST
    @Path("/{id}/abandon")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Give an assessment up",
            description = "422 assessment-not-open, reason-missing.")
    public RestResponse<AssessmentProfile> abandon(@RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, _ -> new AssessmentCommand.Abandon(body.reason()));
    }

    private RestResponse<AssessmentProfile> run(
            UUID id, Function<Sheet, AssessmentCommand> command) {
        CommandContext context = request.context();
        Outcome<AssessmentState> outcome = assessments.answered(context);
        if (outcome == null) {
            Sheet sheet =
                    switch (assessments.load(id).state()) {
                        case AssessmentState.Absent _ -> throw Missing.here();
                        case AssessmentState.Known known -> known.sheet();
                    };
            suppliers.inScope(sheet.supplierId());
            outcome = assessments.handle(id, command.apply(sheet), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private AssessmentCommand answers(Sheet sheet, Side side, AnswersBody body) {
        Form form = sheet.form(side);
        Edition edition =
                questionnaires
                        .find(form.questionnaireId(), form.version())
                        .orElseThrow(() ->
                                new Rejected(
                                        "questionnaire-unknown", "There is no such questionnaire"));
        return new AssessmentCommand.GiveAnswers(
                side, edition, body.list(), caller.ofSupplier() ? null : caller.actor());
    }

    private Asking asking(FormBody form) {
        return new Asking(
                form.questionnaireId(),
                questionnaires.find(form.questionnaireId(), form.version()).orElse(null));
    }

    private Set<UUID> contacts(UUID supplier) {
        return suppliers.inScope(supplier).dossier().contacts().stream()
                .map(Contact::personId)
                .collect(Collectors.toSet());
    }

    private AssessmentProfile profile(Outcome<AssessmentState> outcome) {
        return switch (outcome.state()) {
            case AssessmentState.Absent _ -> throw Missing.here();
            case AssessmentState.Known known ->
                    AssessmentProfile.of(UUID.fromString(outcome.id()), known, caller.ofSupplier());
        };
    }
}
