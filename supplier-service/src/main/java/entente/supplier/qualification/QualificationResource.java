package entente.supplier.qualification;

import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whether a supplier's qualification holds, whoever has doubts. */
@Path("/suppliers/{id}/qualification")
@RunOnVirtualThread
@Tag(name = "Due diligence")
public class QualificationResource {

    /** Whether it holds. */
    public enum QualificationStatus {
        /** Nobody has doubts. */
        IN_ORDER,
        /** Something ended without a successor, speaks against it, or was never shown. */
        AT_RISK
    }

    /** Where it stands, and why. */
    public record QualificationBody(
            UUID supplierId, QualificationStatus status, List<String> doubts) {}

    private final List<Doubts> capabilities;
    private final SupplierClient suppliers;
    private final Caller caller;

    QualificationResource(@All List<Doubts> capabilities, SupplierClient suppliers, Caller caller) {
        this.capabilities = capabilities;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read whether a supplier's qualification is at risk",
            description =
                    "A certificate that expired without a successor, a due diligence that is over"
                            + " or was never complete, a check that speaks against the supplier:"
                            + " each puts it at risk until it is mended. A supplier user reads"
                            + " what suppliers may know. Always current.")
    public RestResponse<QualificationBody> get(@RestPath UUID id) {
        suppliers.visible(id);
        List<String> doubts =
                capabilities.stream()
                        .flatMap(each -> each.about(id).stream())
                        .filter(doubt -> doubt.forSupplier() || !caller.ofSupplier())
                        .map(Doubt::text)
                        .toList();
        return ResponseBuilder.ok(
                        new QualificationBody(
                                id,
                                doubts.isEmpty()
                                        ? QualificationStatus.IN_ORDER
                                        : QualificationStatus.AT_RISK,
                                doubts))
                .build();
    }
}
