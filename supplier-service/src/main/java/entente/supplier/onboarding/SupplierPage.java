package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.story.Chapter;
import entente.supplier.story.SupplierStory;
import entente.supplier.story.Told;
import io.quarkus.arc.All;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One supplier: where it stands, under which names it is known, and everything that happened. */
@Path("/directory/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class SupplierPage {

    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;
    private final PeopleClient people;
    private final Caller caller;
    private final SupplierWords words;
    private final List<Chapter> chapters;
    private final Template template;

    SupplierPage(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            PeopleClient people,
            Caller caller,
            SupplierWords words,
            @All List<Chapter> chapters,
            @Location("supplier") Template template) {
        this.suppliers = suppliers;
        this.people = people;
        this.caller = caller;
        this.words = words;
        this.chapters = chapters;
        this.template = template;
    }

    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public String show(@RestPath UUID id, @RestHeader("HX-Request") @Nullable String script) {
        caller.requireSupplier(id);
        Outcome<SupplierState> outcome = Missing.unless(suppliers.load(id));
        List<Told> story = SupplierStory.inOrder(chapters, id, caller.ofSupplier());
        SupplierProfile profile = people.profile(outcome).forWhom(caller::maySee);
        TemplateInstance shown =
                script == null ? template.instance() : template.getFragment("supplier").instance();
        return shown.data("supplier", profile)
                .data("parent", parent(profile))
                .data("story", SupplierStory.entries(story).reversed())
                .data("words", words)
                .render();
    }

    private @Nullable String parent(SupplierProfile profile) {
        UUID parent = profile.parentId();
        if (parent == null) {
            return null;
        }
        return switch (suppliers.load(parent).state()) {
            case SupplierState.Absent _ -> null;
            case SupplierState.Known known -> known.dossier().details().name();
        };
    }
}
