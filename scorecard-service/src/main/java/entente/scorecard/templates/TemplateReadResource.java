package entente.scorecard.templates;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.templates.TemplateBody.VersionBody;
import entente.scorecard.templates.TemplateVersions.Command;
import entente.scorecard.templates.TemplateVersions.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Templates: what a scorecard weighs, and by which version since when. */
@Path("/templates")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.OPERATOR,
    Roles.AUDITOR
})
@Tag(name = "Templates")
public class TemplateReadResource {

    private final CommandHandler<Command, State, TemplateEvent> templates;
    private final TemplateVersionView view;
    private final TemplateConfig shipped;
    private final Caller caller;
    private final CompanyTime time;
    private final EventStore store;

    TemplateReadResource(
            CommandHandler<Command, State, TemplateEvent> templates,
            TemplateVersionView view,
            TemplateConfig shipped,
            Caller caller,
            CompanyTime time,
            EventStore store) {
        this.templates = templates;
        this.view = view;
        this.shipped = shipped;
        this.caller = caller;
        this.time = time;
        this.store = store;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List the templates",
            description =
                    "Each with the version that counts today and all others; supplier users see"
                            + " no drafts.")
    public Page<TemplateBody> list() {
        long position = store.head();
        List<TemplateBody> all = new ArrayList<>();
        for (String id : view.shelf(null).ids()) {
            TemplateBody body = body(templates.load(id), time.today());
            if (body != null) {
                all.add(body);
            }
        }
        return new Page<>(all, null, position, TemplateBody.class);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a template", description = "As it was known at asOf.")
    public RestResponse<TemplateBody> get(@RestPath String id, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome = load(id, asOf);
        return Answers.ok(outcome, found(outcome, asOf));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(summary = "Read a version of a template", description = "As it was known at asOf.")
    public RestResponse<VersionBody> version(
            @RestPath String id, @RestPath String version, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome = load(id, asOf);
        VersionBody found = found(outcome, asOf).find(number(version));
        if (found == null) {
            throw Missing.here();
        }
        return Answers.ok(outcome, found);
    }

    private Outcome<State> load(String id, @Nullable AsOf asOf) {
        return asOf == null ? templates.load(id) : templates.load(id, asOf.at());
    }

    private TemplateBody found(Outcome<State> outcome, @Nullable AsOf asOf) {
        TemplateBody body = body(outcome, time.today(asOf));
        if (body == null) {
            throw Missing.here();
        }
        return body;
    }

    private @Nullable TemplateBody body(Outcome<State> outcome, LocalDate today) {
        return TemplateBody.of(
                outcome.id(),
                outcome.state(),
                shipped.versions(outcome.id()),
                today,
                !caller.ofSupplier());
    }

    /** A number in an address; 404 when it is none. */
    static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw Missing.here();
        }
    }
}
