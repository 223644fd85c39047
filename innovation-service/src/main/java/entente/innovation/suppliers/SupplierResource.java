package entente.innovation.suppliers;

import entente.innovation.suppliers.SupplierDirectoryView.Listed;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The suppliers this service knows. */
@Path("/suppliers")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class SupplierResource {

    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final Caller caller;

    SupplierResource(SupplierDirectoryView directory, Lists lists, Caller caller) {
        this.directory = directory;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List suppliers",
            description =
                    "As heard from supplier-service, which may be a moment ago. Filters: part of"
                            + " the name, country, category, status, mergedInto. Sorts by name, country,"
                            + " status, statusSince. A supplier user sees the own supplier only.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable SupplierStatus status,
            @RestQuery @Nullable UUID mergedInto) {
        return lists.of(directory)
                .containing("name", name)
                .where("country", country)
                .having("categories", category)
                .where("status", status)
                .where("mergedInto", mergedInto)
                .ownedBy("id")
                .sortable("name", "country", "status", "statusSince")
                .answer(page, Listed.class, row -> Listed.of(row).forWhom(caller::maySee));
    }
}
