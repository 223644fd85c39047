package entente.governance.documents;

import entente.governance.SupplierClient;
import entente.governance.documents.DocumentAccessClient.Access;
import entente.governance.documents.DocumentState.Known;
import entente.platform.Rejected;
import entente.platform.files.FileStore;
import entente.platform.paging.Cursors;
import entente.platform.store.EventStore;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What is in documents; what is confidential not without a trace. */
@Path("/documents")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Documents")
public class ContentResource {

    private final SightClient sight;
    private final SupplierClient suppliers;
    private final FileStore files;
    private final DocumentAccessClient log;
    private final Caller caller;
    private final EventStore store;

    ContentResource(
            SightClient sight,
            SupplierClient suppliers,
            FileStore files,
            DocumentAccessClient log,
            Caller caller,
            EventStore store) {
        this.sight = sight;
        this.suppliers = suppliers;
        this.files = files;
        this.log = log;
        this.caller = caller;
        this.store = store;
    }

    @GET
    @Path("/{id}/versions/{number}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Fetch a version",
            description =
                    "As it was brought. Each read of CONFIDENTIAL and RESTRICTED is written down"
                            + " first: 503 access-not-logged when it cannot be. 403"
                            + " sharing-level-too-low, not-a-reader, out-of-scope; 409"
                            + " version-withdrawn, except for auditors.")
    public RestResponse<byte[]> fetch(@RestPath UUID id, @RestPath int number) {
        Known document = sight.require(id, null).document();
        suppliers.requireScope(document.supplierId());
        DocumentState.Version version = document.version(number).orElseThrow(Missing::here);
        if (version.withdrawal() != null && !caller.has(Roles.AUDITOR)) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "version-withdrawn", "This version was withdrawn");
        }
        byte[] content =
                files.find(document.partnershipId(), version.content().sha256())
                        .orElseThrow(() ->
                                new IllegalStateException("No content of " + id + " " + number));
        if (document.paper().informationClass().isLogged()) {
            log.read(caller.actor(), id, document, version);
        }
        // Somebody else brought it: nobody's browser is to run it or to keep it.
        return ResponseBuilder.ok(content)
                .type(version.content().mediaType())
                .header("Content-Disposition", Attachment.named(version.content().name()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/access-log")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Read who fetched what",
            description = "The latest first. Filters: supplierId, documentId, actor.")
    public RestResponse<Page<Access>> accessLog(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID documentId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable @Min(1) Long cursor) {
        int size = Cursors.size(limit);
        long position = store.head();
        List<Access> found = log.latest(supplierId, documentId, actor, cursor, size + 1);
        List<Access> shown = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? Long.toString(shown.getLast().id()) : null;
        return new Page<>(shown, next, position, Access.class).answer().build();
    }
}
