package entente.supplier.onboarding;

import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.onboarding.SupplierDirectoryView.Listed;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The suppliers on one page: search, filter, sort, turn pages. */
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
public class DirectoryPage {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("name", "Supplier"),
                    new Column("country", "Country"),
                    new Column("", "Categories"),
                    new Column("status", "Status"),
                    new Column("statusSince", "Since"));

    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final SupplierWords words;
    private final Template template;

    DirectoryPage(
            SupplierDirectoryView directory,
            Lists lists,
            SupplierWords words,
            @Location("directory") Template template) {
        this.directory = directory;
        this.lists = lists;
        this.words = words;
        this.template = template;
    }

    /** A column; {@code field} is empty when the list cannot be sorted by it. */
    record Column(String field, String label) {}

    /** A column as a heading: how it is sorted now, and where a click leads. */
    public record Heading(String label, String address, String sorted) {}

    /** What the page was asked for; empty texts ask for nothing. */
    public record Filter(String name, String country, String category, String status) {

        boolean empty() {
            return name.isEmpty() && country.isEmpty() && category.isEmpty() && status.isEmpty();
        }

        private String address(@Nullable String sort, @Nullable String cursor) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("name", name);
            parameters.put("country", country);
            parameters.put("category", category);
            parameters.put("status", status);
            parameters.put("sort", sort == null ? "" : sort);
            parameters.put("cursor", cursor == null ? "" : cursor);
            return "/?"
                    + parameters.entrySet().stream()
                            .filter(p -> !p.getValue().isEmpty())
                            .map(p ->
                                    p.getKey()
                                            + "="
                                            + URLEncoder.encode(
                                                    p.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
        }
    }

    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public String show(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String status,
            @RestHeader("HX-Request") @Nullable String script) {
        Filter filter = new Filter(text(name), text(country), text(category), text(status));
        Page<Listed> found =
                lists.of(directory)
                        .containing("name", filter.name())
                        .where("country", orNull(filter.country()))
                        .where("status", SupplierWords.status(filter.status()).orElse(null))
                        .having("categories", orNull(filter.category()))
                        .ownedBy("id")
                        .sortable("name", "country", "status", "statusSince")
                        .page(page, Listed.class, Listed::of);
        TemplateInstance shown =
                script == null ? template.instance() : template.getFragment("rows").instance();
        return shown.data("filter", filter)
                .data("statuses", Arrays.asList(SupplierStatus.values()))
                .data("words", words)
                .data("headings", headings(filter, page.sort))
                .data("suppliers", found.items())
                .data("here", filter.address(page.sort, page.cursor))
                .data("next", found.next() == null ? null : filter.address(page.sort, found.next()))
                .data("first", page.cursor == null ? null : filter.address(page.sort, null))
                .data("filtered", !filter.empty())
                .render();
    }

    private static List<Heading> headings(Filter filter, @Nullable String sort) {
        String now = sort == null || sort.isBlank() ? "name" : sort;
        return COLUMNS.stream()
                .map(column -> {
                    boolean up = now.equals(column.field());
                    boolean down = now.equals("-" + column.field());
                    return new Heading(
                            column.label(),
                            column.field().isEmpty()
                                    ? ""
                                    : filter.address((up ? "-" : "") + column.field(), null),
                            up ? "ascending" : down ? "descending" : "");
                })
                .toList();
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
