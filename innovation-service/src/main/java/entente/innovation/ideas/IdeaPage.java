package entente.innovation.ideas;

import entente.innovation.SupplierClient;
import entente.innovation.ideas.IdeaReadResource.Listed;
import entente.innovation.suppliers.Side;
import entente.platform.Words;
import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ideas, newest first, and those that are much like a text. */
@Path("/idea-box")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class IdeaPage {

    private static final IdeaWords WORDS = new IdeaWords();

    private final IdeaReadResource ideas;
    private final IdeaView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Template template;

    IdeaPage(
            IdeaReadResource ideas,
            IdeaView view,
            Lists lists,
            SupplierClient suppliers,
            @Location("ideas") Template template) {
        this.ideas = ideas;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.template = template;
    }

    /** How the page speaks of ideas. */
    public record IdeaWords() implements Words {

        /** How a status looks. */
        public String tone(IdeaStatus status, boolean overdue) {
            return switch (status) {
                case PURSUED -> "good";
                case OPEN -> overdue ? "bad" : "busy";
                case DEFERRED, DECLINED, WITHDRAWN -> "";
            };
        }

        public String origin(Side side) {
            return switch (side) {
                case OURS -> "Ours";
                case THEIRS -> "The partner";
            };
        }
    }

    /** A line with the name of its supplier. */
    public record Line(Listed of, String name) {}

    @GET
    public String show(
            @BeanParam ListRequest page,
            @RestQuery @Nullable @Size(max = 500) String like,
            @RestQuery @Nullable IdeaStatus status) {
        boolean searched = like != null && !like.isBlank();
        Page<Listed> found =
                lists.of(view)
                        .where("status", status)
                        .in("supplierId", suppliers.own())
                        .sortable("submittedOn")
                        .sortedBy("-submittedOn")
                        .page(page, Listed.class, Listed::of);
        List<Listed> shown = searched && like != null ? ideas.similar(like).items() : found.items();
        Map<UUID, String> names = suppliers.names(shown.stream().map(Listed::supplierId).toList());
        return template.data(
                        "lines",
                        shown.stream()
                                .map(each ->
                                        new Line(
                                                each,
                                                names.getOrDefault(
                                                        each.supplierId(),
                                                        each.supplierId().toString())))
                                .toList())
                .data("like", searched ? like : "")
                .data("status", status)
                .data("statuses", IdeaStatus.values())
                .data("words", WORDS)
                .data(
                        "next",
                        searched || found.next() == null ? null : address(status, found.next()))
                .render();
    }

    private static String address(@Nullable IdeaStatus status, String cursor) {
        return "/idea-box?cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8)
                + (status == null ? "" : "&status=" + status);
    }
}
