package entente.supplier;

import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.supplier.BusinessClient.Business;
import entente.supplier.OverviewResource.SupplierOverview;
import entente.supplier.onboarding.SupplierProfile;
import entente.supplier.onboarding.SupplierWords;
import entente.supplier.spend.SpendResource.SpendBody;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One supplier, all that is known of it on one page: what {@link OverviewResource} answers. */
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

    private static final int LATEST = 20;
    private static final int MOST = 10_000;

    private final OverviewResource overviews;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final SupplierWords words;
    private final Template template;

    SupplierPage(
            OverviewResource overviews,
            SupplierClient suppliers,
            Caller caller,
            SupplierWords words,
            @Location("supplier") Template template) {
        this.overviews = overviews;
        this.suppliers = suppliers;
        this.caller = caller;
        this.words = words;
        this.template = template;
    }

    /**
     * The page.
     *
     * @param story {@code all} for the whole timeline instead of what happened last
     */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public String show(
            @RestPath UUID id,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable String story,
            @RestHeader("HX-Request") @Nullable String script) {
        boolean whole = "all".equals(story);
        SupplierOverview overview = overviews.of(id, after, whole ? MOST : LATEST);
        SupplierProfile profile = overview.profile();
        TemplateInstance shown =
                script == null ? template.instance() : template.getFragment("supplier").instance();
        return shown.data("supplier", profile)
                .data("parent", name(profile.parentId()))
                .data("survivor", name(profile.mergedInto()))
                .data("footing", overview.footing())
                .data("business", overview.business())
                .data("spend", spend(overview.business()))
                .data("partnering", overview.partnering())
                .data("story", overview.latest())
                .data("more", !whole && overview.latest().size() == LATEST)
                .data("ours", !caller.ofSupplier())
                .data("words", words)
                .render();
    }

    private static @Nullable SpendPicture spend(Business business) {
        List<SpendBody> categories = business.spendByCategory();
        List<SpendBody> months = business.spendByMonth();
        return categories == null || months == null
                ? null
                : SpendPicture.of(
                        categories.stream().map(b -> part(b, b.category())).toList(),
                        months.stream().map(b -> part(b, b.month())).toList());
    }

    private static SpendPicture.Part part(SpendBody body, @Nullable Object name) {
        return new SpendPicture.Part(
                String.valueOf(name),
                new BigDecimal(body.spend().amount()),
                body.spend().currency(),
                body.lines());
    }

    /** Another supplier's name, for who may know it. */
    private @Nullable String name(@Nullable UUID supplier) {
        return supplier == null ? null : suppliers.visible(supplier).dossier().details().name();
    }
}
