package entente.supplier.segmentation;

import entente.platform.store.CommandHandler;
import entente.platform.web.Roles;
import entente.supplier.onboarding.SupplierWords;
import entente.supplier.segmentation.CategoryPositions.Order;
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
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The matrix of a category as a picture, and its suppliers below. */
@Path("/matrix")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
public class MatrixPage {

    private static final int MOST = 200;
    private static final double USUAL_CUT = 0.5;

    private final PositionClient positions;
    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final SupplierWords words;
    private final Template template;

    MatrixPage(
            PositionClient positions,
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            SupplierWords words,
            @Location("matrix") Template template) {
        this.positions = positions;
        this.models = models;
        this.words = words;
        this.template = template;
    }

    /** How many suppliers stand in a quadrant. */
    public record Figure(Quadrant quadrant, long suppliers) {}

    /** The matrix; without a category that of the first. */
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
        List<Position.Named> found = positions.page(of, null, Order.PROFIT_IMPACT, null, MOST + 1);
        List<Position.Named> shown = found.size() > MOST ? found.subList(0, MOST) : found;
        Map<Quadrant, Long> counts = positions.of(of).counts();
        ModelVersions.State versions = models.load(ModelEvent.COMPANY).state();
        ModelVersions.Version active = versions.find(versions.active());
        TemplateInstance page =
                script == null ? template.instance() : template.getFragment("rows").instance();
        return page.data("categories", categories)
                .data("category", of)
                .data("encoded", URLEncoder.encode(of, StandardCharsets.UTF_8))
                .data("positions", shown)
                .data("more", found.size() > MOST)
                .data("model", versions.active())
                .data(
                        "picture",
                        MatrixPicture.of(
                                shown,
                                active == null ? USUAL_CUT : active.model().cut().doubleValue()))
                .data(
                        "figures",
                        counts.entrySet().stream()
                                .map(count -> new Figure(count.getKey(), count.getValue()))
                                .toList())
                .data("words", words)
                .render();
    }
}
