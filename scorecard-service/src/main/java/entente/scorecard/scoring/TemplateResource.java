package entente.scorecard.scoring;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates: what a scorecard weighs. */
@Path("/templates")
@RunOnVirtualThread
public class TemplateResource {

    private final TemplateConfig templates;
    private final CommandHandler<
                    TemplateAssignment.Command,
                    TemplateAssignment.Assigned,
                    TemplateAssignmentEvent>
            assignments;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final EventStore store;

    TemplateResource(
            TemplateConfig templates,
            EventStore store,
            Directory directory,
            Caller caller,
            CommandRequest request) {
        this.templates = templates;
        this.store = store;
        this.assignments =
                CommandHandler.of(
                        store, TemplateAssignmentEvent.CATEGORY, new TemplateAssignment());
        this.directory = directory;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Who is to be scored by a template.
     *
     * @param from periods that end on this day or later are scored by it
     */
    public record Assignment(@NotNull UUID supplierId, @NotNull LocalDate from) {}

    /** Whom a template was assigned to. */
    public record Assigned(UUID supplierId, String template, LocalDate from) {}

    /** All templates with criteria, weights and points. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public Page<Template> list() {
        long position = store.head();
        return new Page<>(templates.all(), null, position, Template.class);
    }

    /** One template. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public Template get(@RestPath String id) {
        return templates.of(id);
    }

    /** Scores a supplier by this template from a day on. */
    @POST
    @Path("/{id}/assign")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    public RestResponse<Assigned> assign(
            @RestPath String id, @Valid @NotNull Assignment assignment) {
        Template template = templates.of(id);
        Supplier supplier = directory.at(null).supplier(assignment.supplierId());
        if (supplier == null) {
            throw Missing.here();
        }
        caller.requireCategory(supplier.categories());
        Outcome<TemplateAssignment.Assigned> outcome =
                assignments.handle(
                        assignment.supplierId(),
                        new TemplateAssignment.Command.Assign(template.id(), assignment.from()),
                        request.context());
        return Answers.ok(outcome, new Assigned(assignment.supplierId(), id, assignment.from()));
    }
}
