package entente.supplier.candidates;

import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.supplier.candidates.CandidateResource.ShortlistedItem;
import entente.supplier.onboarding.SupplierWords;
import entente.supplier.segmentation.Position;
import entente.supplier.segmentation.PositionBook;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom to ask for a partnership in a category, and whom was decided to ask. */
@Path("/shortlist")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
public class ShortlistPage {

    private static final int LATEST = 20;
    private static final int MOST = 500;

    private final CandidateResource candidates;
    private final PositionBook positions;
    private final SupplierWords words;
    private final Template template;

    ShortlistPage(
            CandidateResource candidates,
            PositionBook positions,
            SupplierWords words,
            @Location("shortlist") Template template) {
        this.candidates = candidates;
        this.positions = positions;
        this.words = words;
        this.template = template;
    }

    /** A supplier on a shortlist, by its name. */
    public record Listed(ShortlistedItem item, String name) {}

    /** The candidates; without a category those of the first. */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public String show(
            @RestQuery @Nullable String category,
            @RestHeader("HX-Request") @Nullable String script) {
        List<String> categories = positions.categories();
        String of =
                category == null || category.isBlank()
                        ? categories.stream().findFirst().orElse("")
                        : category.strip();
        ListRequest latest = new ListRequest();
        latest.limit = LATEST;
        TemplateInstance page =
                script == null ? template.instance() : template.getFragment("rows").instance();
        return page.data("categories", categories)
                .data("category", of)
                .data("encoded", URLEncoder.encode(of, StandardCharsets.UTF_8))
                .data(
                        "candidates",
                        of.isEmpty()
                                ? List.of()
                                : candidates.candidates(of, MOST, null).getEntity().items())
                .data(
                        "shortlisted",
                        candidates.shortlisted(of, null, latest).getEntity().items().stream()
                                .map(item -> new Listed(item, name(item)))
                                .toList())
                .data("words", words)
                .render();
    }

    private String name(ShortlistedItem item) {
        Position.Named position = positions.find(item.category(), item.supplierId());
        return position == null ? item.supplierId().toString() : position.name();
    }
}
