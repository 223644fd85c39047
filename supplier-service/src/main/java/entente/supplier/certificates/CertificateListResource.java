package entente.supplier.certificates;

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

/** The certificates of all suppliers: what ends soon, what is over. */
@Path("/certificates")
@RunOnVirtualThread
@Tag(name = "Certificates")
public class CertificateListResource {

    private final CertificateView view;
    private final Lists lists;

    CertificateListResource(CertificateView view, Lists lists) {
        this.view = view;
        this.lists = lists;
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
            summary = "List certificates of all suppliers",
            description =
                    "Filters: type, status, supplierId. Sorts by validUntil, type, supplierId. A"
                            + " supplier user sees the own ones.")
    public RestResponse<Page<CertificateView.Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable CertificateStatus status,
            @RestQuery @Nullable UUID supplierId) {
        return lists.of(view)
                .where("type", type)
                .where("status", status)
                .where("supplierId", supplierId)
                .ownedBy("supplierId")
                .sortable("validUntil", "type", "supplierId")
                .answer(page, CertificateView.Listed.class, CertificateView.Listed::of);
    }
}
