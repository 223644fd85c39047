package entente.scorecard.templates;

import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.Templates;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import entente.scorecard.templates.TemplateBody.VersionBody;
import entente.scorecard.templates.TemplateVersions.Command;
import entente.scorecard.templates.TemplateVersions.State;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Templates: looked at for their impact, activated, assigned, retired. */
@Path("/templates")
@RunOnVirtualThread
@Tag(name = "Templates")
public class TemplateResource {

    private final CommandHandler<Command, State, TemplateEvent> templates;
    private final TemplateConfig shipped;
    private final TemplateImpactClient impacts;
    private final TemplateBookClient book;
    private final CommandHandler<
                    TemplateAssignment.Command,
                    TemplateAssignment.Assigned,
                    TemplateAssignmentEvent>
            assignments;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    TemplateResource(
            CommandHandler<Command, State, TemplateEvent> templates,
            TemplateConfig shipped,
            TemplateImpactClient impacts,
            TemplateBookClient book,
            CommandHandler<
                            TemplateAssignment.Command,
                            TemplateAssignment.Assigned,
                            TemplateAssignmentEvent>
                    assignments,
            Directory directory,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.templates = templates;
        this.shipped = shipped;
        this.impacts = impacts;
        this.book = book;
        this.assignments = assignments;
        this.directory = directory;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    /** Over which period to look; absent: the last quarter that is over. */
    public record OverPeriod(@Nullable String period) {}

    /** Periods that end on this day or later are scored by the version. */
    public record From(@NotNull LocalDate from) {}

    /** Why. */
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/versions/{version}/assess-impact")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Look at what a version would change",
            description =
                    "Compares all suppliers that the template scores, or all there are when it"
                            + " scores none, with what this version would make of the same facts,"
                            + " and records the result in numbers. /what-if names who moves. 422"
                            + " period-not-begun; 429 what-if-busy.")
    public RestResponse<VersionBody> assessImpact(
            @RestPath String id, @RestPath String version, @Valid @NotNull OverPeriod body) {
        caller.requireWholeCompany();
        int number = TemplateReadResource.number(version);
        Template content =
                TemplateBody.content(templates.load(id).state(), shipped.versions(id), number);
        if (content == null) {
            throw Missing.here();
        }
        Outcome<State> before = templates.answered(request.context());
        Outcome<State> outcome =
                before != null
                        ? before
                        : templates.handle(
                                id,
                                new Command.AssessImpact(
                                        number,
                                        shipped.versions(id).size(),
                                        impacts.of(content, body.period()),
                                        caller.actor()),
                                request.context());
        return Answers.ok(
                outcome,
                TemplateBody.known(outcome.state(), shipped.versions(outcome.id()), number));
    }

    @POST
    @Path("/{id}/versions/{version}/activate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Activate a version from a day on",
            description =
                    "By somebody other than who drafted it: 422 drafter-activates; after its impact"
                            + " was looked at: 422 impact-missing; for periods that are not over:"
                            + " 422 from-in-the-past. 422 template-retired. 403 out-of-scope for"
                            + " who is bound to categories.")
    public RestResponse<VersionBody> activate(
            @RestPath String id, @RestPath String version, @Valid @NotNull From body) {
        caller.requireWholeCompany();
        int number = TemplateReadResource.number(version);
        Outcome<State> outcome =
                templates.handle(
                        id,
                        new Command.Activate(
                                number,
                                shipped.versions(id).size(),
                                body.from(),
                                time.today().withDayOfMonth(1),
                                caller.actor()),
                        request.context());
        return Answers.ok(
                outcome,
                TemplateBody.known(outcome.state(), shipped.versions(outcome.id()), number));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Retire a template",
            description =
                    "Past periods stay scored by it. 422 template-assigned while a rule or an"
                            + " assignment names it; 422 template-default. 403 out-of-scope for who"
                            + " is bound to categories.")
    public RestResponse<TemplateBody> retire(@RestPath String id, @Valid @NotNull Reason body) {
        caller.requireWholeCompany();
        Outcome<State> outcome =
                templates.handle(
                        id,
                        new Command.Retire(
                                body.reason(),
                                shipped.versions(id).size(),
                                id.equals(Templates.DEFAULT),
                                book.isUsed(id, time.today()),
                                caller.actor()),
                        request.context());
        return Answers.ok(
                outcome,
                TemplateBody.known(
                        outcome.id(),
                        outcome.state(),
                        shipped.versions(outcome.id()),
                        time.today()));
    }

    /**
     * Who is to be scored by a template.
     *
     * @param from periods that end on this day or later are scored by it
     */
    public record Assignment(@NotNull UUID supplierId, @NotNull LocalDate from) {}

    /** Whom a template was assigned to. */
    public record Assigned(UUID supplierId, String template, LocalDate from) {}

    @POST
    @Path("/{id}/assign")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Score a supplier by a template from a day on",
            description =
                    "Goes before every rule. 422 template-not-active when no version of the"
                            + " template counts on that day, or it is retired. 403 out-of-scope for"
                            + " a supplier of other categories.")
    public RestResponse<Assigned> assign(
            @RestPath String id, @Valid @NotNull Assignment assignment) {
        int versions = shipped.versions(id).size();
        Supplier supplier = directory.at(null).supplier(assignment.supplierId());
        if (supplier == null || !templates.load(id).state().isKnown(versions)) {
            throw Missing.here();
        }
        caller.requireCategory(supplier.categories());
        Outcome<TemplateAssignment.Assigned> outcome =
                assignments.handle(
                        assignment.supplierId(),
                        () -> {
                            Outcome<State> template = templates.load(id);
                            return Grounded.on(
                                    List.of(Grounded.Seen.of(template)),
                                    new TemplateAssignment.Command.Assign(
                                            id,
                                            assignment.from(),
                                            template.state()
                                                    .isUsable(assignment.from(), versions)));
                        },
                        request.context());
        return Answers.ok(outcome, new Assigned(assignment.supplierId(), id, assignment.from()));
    }
}
