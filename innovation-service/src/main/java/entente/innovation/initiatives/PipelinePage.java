package entente.innovation.initiatives;

import entente.innovation.SupplierClient;
import entente.innovation.initiatives.InitiativeReadResource.Listed;
import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How far the initiatives are, and one of them with all that was decided. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class PipelinePage {

    private static final PipelineWords WORDS = new PipelineWords();

    private final InitiativeClient initiatives;
    private final InitiativeView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Template pipeline;
    private final Template initiative;

    PipelinePage(
            InitiativeClient initiatives,
            InitiativeView view,
            Lists lists,
            SupplierClient suppliers,
            @Location("pipeline") Template pipeline,
            @Location("initiative") Template initiative) {
        this.initiatives = initiatives;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.pipeline = pipeline;
        this.initiative = initiative;
    }

    /** A line with the name of its supplier. */
    public record Line(Listed of, String name) {}

    @GET
    @Path("/pipeline")
    public String pipeline(@BeanParam ListRequest page, @RestQuery @Nullable Stage stage) {
        Page<Listed> found =
                lists.of(view)
                        .where("stage", stage)
                        .in("supplierId", suppliers.own())
                        .sortable("movedAt")
                        .sortedBy("-movedAt")
                        .page(page, Listed.class, Listed::of);
        Map<UUID, String> names =
                suppliers.names(found.items().stream().map(Listed::supplierId).toList());
        List<Line> lines =
                found.items().stream()
                        .map(each ->
                                new Line(
                                        each,
                                        names.getOrDefault(
                                                each.supplierId(), each.supplierId().toString())))
                        .toList();
        return pipeline.data("lines", lines)
                .data("stages", Stage.values())
                .data("stage", stage)
                .data("words", WORDS)
                .data("next", found.next() == null ? null : address(stage, found.next()))
                .render();
    }

    private static String address(@Nullable Stage stage, String cursor) {
        return "/pipeline?cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8)
                + (stage == null ? "" : "&stage=" + stage);
    }

    @GET
    @Path("/initiative/{id}")
    public String initiative(@RestPath UUID id) {
        InitiativeProfile profile = initiatives.profile(initiatives.see(id, null));
        return initiative
                .data("initiative", profile)
                .data("name", suppliers.name(profile.supplierId()))
                .data("stages", Stage.values())
                .data("words", WORDS)
                .render();
    }
}
