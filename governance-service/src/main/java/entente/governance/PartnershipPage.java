package entente.governance;

import entente.governance.charter.CharterId;
import entente.governance.charter.CharterReadResource;
import entente.governance.kickoff.WorkshopId;
import entente.governance.kickoff.WorkshopReadResource;
import entente.governance.partnership.PartnershipProfile;
import entente.governance.partnership.PartnershipReadResource;
import entente.governance.partnership.PartnershipReadResource.Listed;
import entente.governance.partnership.PartnershipView;
import entente.platform.Rejected;
import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partnerships, and one of them with how far it is. */
@Path("/partnership")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class PartnershipPage {

    private static final PartnershipWords WORDS = new PartnershipWords();

    private final PartnershipView view;
    private final Lists lists;
    private final PartnershipReadResource partnerships;
    private final PartnershipClient client;
    private final ProgrammeClient programmes;
    private final CharterReadResource charters;
    private final WorkshopReadResource workshops;
    private final SupplierClient suppliers;
    private final Template list;
    private final Template one;

    PartnershipPage(
            PartnershipView view,
            Lists lists,
            PartnershipReadResource partnerships,
            PartnershipClient client,
            ProgrammeClient programmes,
            CharterReadResource charters,
            WorkshopReadResource workshops,
            SupplierClient suppliers,
            @Location("partnerships") Template list,
            @Location("partnership") Template one) {
        this.view = view;
        this.lists = lists;
        this.partnerships = partnerships;
        this.client = client;
        this.programmes = programmes;
        this.charters = charters;
        this.workshops = workshops;
        this.suppliers = suppliers;
        this.list = list;
        this.one = one;
    }

    /** A partnership in the list, by its supplier's name. */
    public record Line(String name, Listed partnership) {}

    @GET
    public String all(@BeanParam ListRequest page) {
        Page<Listed> found =
                lists.of(view)
                        .in("supplierId", suppliers.own())
                        .sortable("openedOn")
                        .page(page, Listed.class, Listed::of);
        Map<UUID, String> names =
                suppliers.names(found.items().stream().map(Listed::supplierId).toList());
        return list.data(
                        "partnerships",
                        found.items().stream()
                                .map(each ->
                                        new Line(
                                                names.getOrDefault(
                                                        each.supplierId(),
                                                        each.supplierId().toString()),
                                                each))
                                .toList())
                .data("words", WORDS)
                .data(
                        "next",
                        found.next() == null
                                ? null
                                : "/partnership?cursor="
                                        + URLEncoder.encode(found.next(), StandardCharsets.UTF_8))
                .render();
    }

    @GET
    @Path("/{supplierId}")
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public String show(
            @RestPath UUID supplierId, @RestHeader("HX-Request") @Nullable String script) {
        PartnershipProfile partnership = partnerships.get(supplierId, null).getEntity();
        UUID charter = CharterId.of(partnership.id(), partnership.opening());
        UUID workshop = WorkshopId.of(partnership.id(), partnership.opening());
        TemplateInstance shown =
                script == null ? one.instance() : one.getFragment("partnership").instance();
        return shown.data("partnership", partnership)
                .data("name", suppliers.name(supplierId))
                .data("programme", programmes.of(supplierId).programme())
                .data("seats", client.see(supplierId).roster().seats())
                .data("charter", soon(() -> charters.get(charter, null)))
                .data("workshop", soon(() -> workshops.get(workshop, null)))
                .data("words", WORDS)
                .render();
    }

    /** What a policy makes of an opening a moment later; null until then. */
    private static <T> @Nullable T soon(Supplier<RestResponse<T>> read) {
        try {
            return read.get().getEntity();
        } catch (Rejected e) {
            if (e.kind() == Rejected.Kind.MISSING) {
                return null;
            }
            throw e;
        }
    }
}
