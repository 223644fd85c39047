package entente.governance.documents;

import entente.governance.PartnershipClient;
import entente.governance.documents.DocumentState.Known;
import entente.platform.Rejected;
import entente.platform.files.FileStore;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Bringing the files of documents and taking them back, by those of the side whose they are. */
@Path("/documents/{id}/versions")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Documents")
public class VersionResource {

    /** Why, in plain words and without names of people. */
    public record ReasonBody(@NotNull @Size(max = 2000) String reason) {}

    private final CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents;
    private final PartnershipClient partnerships;
    private final SightClient sight;
    private final FileStore files;
    private final OrphanClient orphans;
    private final Caller caller;
    private final CommandRequest request;
    private final Clock clock;

    VersionResource(
            CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents,
            PartnershipClient partnerships,
            SightClient sight,
            FileStore files,
            OrphanClient orphans,
            Caller caller,
            CommandRequest request,
            Clock clock) {
        this.documents = documents;
        this.partnerships = partnerships;
        this.sight = sight;
        this.files = files;
        this.orphans = orphans;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @Consumes({
        "application/pdf",
        "image/png",
        "image/jpeg",
        MediaType.TEXT_PLAIN,
        "text/csv",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    })
    @ResponseStatus(201)
    @Operation(
            summary = "Bring a version",
            description =
                    "Its content as the body, up to 1 MiB, with its media type; name is the file's,"
                            + " not a path. What is the newest version already makes none. 422"
                            + " file-empty, files-room-used-up; 403 not-your-side, not-a-reader;"
                            + " 413, 415 for media types beside those listed.")
    public RestResponse<DocumentProfile> add(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = "[^\\p{C}/\\\\]{1,200}") String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            byte[] content) {
        CommandContext context = request.context();
        Outcome<DocumentState> outcome = documents.answered(context);
        if (outcome == null) {
            Known document = own(id);
            if (content.length == 0) {
                throw new Rejected("file-empty", "There is nothing in this file");
            }
            if (name.strip().matches("\\.*")) {
                throw new Rejected("file-name-missing", "A file has a name");
            }
            Content brought =
                    new Content(
                            name.strip(),
                            type.getType() + "/" + type.getSubtype(),
                            content.length,
                            FileStore.sum(content));
            // First the content, then the event: what a version names is always there.
            files.keep(document.partnershipId(), brought.sha256(), content);
            outcome =
                    documents.handle(
                            id,
                            new DocumentCommand.AddVersion(
                                    brought, caller.actor(), clock.instant()),
                            context);
            orphans.sweepSoon(document.partnershipId());
        }
        return Answers.created(outcome, "/documents/" + id, DocumentResource.profile(outcome));
    }

    @POST
    @Path("/{number}/withdraw")
    @Operation(
            summary = "Take a version back",
            description =
                    "It stays in the list as withdrawn; its content is for auditors then. 422"
                            + " reason-missing; 403 not-your-side, not-a-reader.")
    public RestResponse<DocumentProfile> withdraw(
            @RestPath UUID id, @RestPath int number, @Valid @NotNull ReasonBody body) {
        CommandContext context = request.context();
        Outcome<DocumentState> outcome = documents.answered(context);
        if (outcome == null) {
            own(id);
            outcome =
                    documents.handle(
                            id,
                            new DocumentCommand.WithdrawVersion(
                                    number, body.reason(), caller.actor(), clock.instant()),
                            context);
        }
        return Answers.ok(outcome, DocumentResource.profile(outcome));
    }

    private Known own(UUID id) {
        Known document = sight.require(id, null).document();
        if (document.paper().side() != sight.side()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-your-side", "This is the other side's document");
        }
        partnerships.open(document.supplierId());
        return document;
    }
}
