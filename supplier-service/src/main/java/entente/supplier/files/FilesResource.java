package entente.supplier.files;

import entente.platform.Rejected;
import entente.platform.files.FileStore;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The contents behind a supplier's papers. */
@Path("/suppliers/{id}/files")
@RunOnVirtualThread
@Tag(name = "Files")
public class FilesResource {

    private final FileStore files;
    private final SupplierClient suppliers;

    FilesResource(FileStore files, SupplierClient suppliers) {
        this.files = files;
        this.suppliers = suppliers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Bring a file",
            description =
                    "Its content as the body, up to 1 MiB. The answer is what a certificate or"
                            + " document refers to; the same content is one file. 422 file-empty,"
                            + " files-room-used-up.")
    public RestResponse<FileReference> bring(
            @RestPath UUID id, @RestQuery @NotBlank @Size(max = 200) String name, byte[] content) {
        suppliers.open(id);
        if (content.length == 0) {
            throw new Rejected("file-empty", "There is nothing in this file");
        }
        String sum = FileStore.sum(content);
        files.keep(id, sum, content);
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new FileReference(name.strip(), content.length, sum))
                .location(URI.create("/suppliers/" + id + "/files/" + sum))
                .build();
    }

    @GET
    @Path("/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(summary = "Fetch a file", description = "By the sum of its content.")
    public RestResponse<byte[]> fetch(
            @RestPath UUID id, @RestPath @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
        suppliers.visible(id);
        byte[] content = files.find(id, sha256).orElseThrow(Missing::here);
        // A supplier brings it: nobody's browser is to run it.
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + sha256 + "\"")
                .build();
    }
}
