package entente.innovation.suppliers;

import entente.innovation.suppliers.SupplierDirectoryView.Listed;
import entente.platform.web.Caller;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The first page of the service: the suppliers it knows. */
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
public class SuppliersPage {

    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final Caller caller;
    private final Template template;

    SuppliersPage(
            SupplierDirectoryView directory,
            Lists lists,
            Caller caller,
            @Location("suppliers") Template template) {
        this.directory = directory;
        this.lists = lists;
        this.caller = caller;
        this.template = template;
    }

    @GET
    public String show(@BeanParam ListRequest page, @RestQuery @Nullable String name) {
        Page<Listed> found =
                lists.of(directory)
                        .containing("name", name)
                        .ownedBy("id")
                        .sortable("name")
                        .page(page, Listed.class, row -> Listed.of(row).forWhom(caller::maySee));
        return template.data("suppliers", found.items())
                .data("name", name == null ? "" : name)
                .data("next", found.next() == null ? null : address(name, page.sort, found.next()))
                .render();
    }

    private static String address(@Nullable String name, @Nullable String sort, String cursor) {
        StringBuilder address = new StringBuilder("/?cursor=").append(encoded(cursor));
        if (name != null && !name.isBlank()) {
            address.append("&name=").append(encoded(name));
        }
        if (sort != null && !sort.isBlank()) {
            address.append("&sort=").append(encoded(sort));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
