package entente.supplier.qualification;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.supplier.onboarding.RetiredCategories;
import entente.supplier.qualification.RequirementsBook.InForce;
import entente.supplier.qualification.RequirementsBook.Replace;
import entente.supplier.questionnaire.Purpose;
import entente.supplier.questionnaire.Questionnaires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the company requires before it works with a supplier. */
@Path("/due-diligence-requirements")
@RunOnVirtualThread
@Tag(name = "Due diligence")
public class RequirementsResource {

    /** A paper asked for, of suppliers of one category or of all. */
    public record DocumentBody(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") String kind,
            @Size(min = 1, max = 100) @Nullable String category) {}

    /** All that is required from now on; what is not named is not required. */
    public record RequirementsBody(
            @Nullable Boolean sanctionsScreening,
            @Nullable Boolean financialCheck,
            @Min(0) @Max(100) @Nullable Integer lowestRating,
            @Nullable UUID questionnaireId,
            @Size(max = 200) @Nullable List<@NotNull @Valid DocumentBody> documents) {

        Requirements requirements() {
            return new Requirements(
                    Boolean.TRUE.equals(sanctionsScreening),
                    Boolean.TRUE.equals(financialCheck),
                    lowestRating,
                    questionnaireId,
                    documents == null
                            ? List.of()
                            : documents.stream()
                                    .map(d -> new RequiredDocument(d.kind(), d.category()))
                                    .toList());
        }
    }

    private final CommandHandler<Replace, InForce, RequirementsEvent> book;
    private final Questionnaires questionnaires;
    private final RetiredCategories retired;
    private final Caller caller;
    private final CommandRequest request;

    RequirementsResource(
            CommandHandler<Replace, InForce, RequirementsEvent> book,
            Questionnaires questionnaires,
            RetiredCategories retired,
            Caller caller,
            CommandRequest request) {
        this.book = book;
        this.questionnaires = questionnaires;
        this.retired = retired;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Operation(
            summary = "Read what is required of suppliers",
            description = "Version 0: nothing yet. Current, or as it was known at asOf.")
    public RestResponse<InForce> get(@RestQuery @Nullable AsOf asOf) {
        Outcome<InForce> outcome =
                asOf == null
                        ? book.load(RequirementsEvent.COMPANY)
                        : book.load(RequirementsEvent.COMPANY, asOf.at());
        return Answers.ok(outcome, outcome.state());
    }

    @POST
    @Path("/replace")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say what is required from now on",
            description =
                    "All of it. For the whole company, so not by a category manager who is bound"
                            + " to categories: 403 out-of-scope. 422 questionnaire-unsuitable,"
                            + " rating-without-check, category-retired. A document that is asked of a"
                            + " category is asked of all below it.")
    public RestResponse<InForce> replace(@Valid @NotNull RequirementsBody body) {
        caller.requireWholeCompany();
        Requirements wanted = body.requirements();
        UUID form = wanted.questionnaireId();
        boolean fits =
                form != null
                        && questionnaires
                                .find(form, null)
                                .filter(e -> e.purpose() == Purpose.DUE_DILIGENCE)
                                .isPresent();
        Outcome<InForce> outcome =
                book.handle(
                        RequirementsEvent.COMPANY,
                        new Replace(wanted, fits, List.copyOf(retired.among(wanted.categories()))),
                        request.context());
        return Answers.ok(outcome, outcome.state());
    }
}
