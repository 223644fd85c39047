package entente.governance.documents;

import entente.governance.PartnershipClient;
import entente.governance.documents.DocumentState.Known;
import entente.governance.partnership.Footing;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening documents and saying who reads them. Each side writes its own. */
@Path("/documents")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Documents")
public class DocumentResource {

    /** A document before it has a version. */
    public record DocumentBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @NotNull DocumentKind kind,
            @NotNull InformationClass informationClass) {}

    /** Another class, and why, in plain words and without names of people. */
    public record ClassBody(
            @NotNull InformationClass informationClass, @NotNull @Size(max = 2000) String reason) {}

    /** Who reads it, by account id as in tokens. */
    public record ReadersBody(
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[^\\s@]{1,100}") String> readers) {}

    private final CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents;
    private final PartnershipClient partnerships;
    private final SightClient sight;
    private final Caller caller;
    private final CommandRequest request;

    DocumentResource(
            CommandHandler<DocumentCommand, DocumentState, DocumentEvent> documents,
            PartnershipClient partnerships,
            SightClient sight,
            Caller caller,
            CommandRequest request) {
        this.documents = documents;
        this.partnerships = partnerships;
        this.sight = sight;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Open a document",
            description =
                    "Its files are brought to its versions. It is the side's whose user opens it;"
                            + " the other side sees it as far as is shared in its direction. 409"
                            + " partnership-not-open.")
    public RestResponse<DocumentProfile> open(@Valid @NotNull DocumentBody body) {
        CommandContext context = request.context();
        Outcome<DocumentState> outcome = documents.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(body.supplierId());
            outcome =
                    documents.handle(
                            Ids.next(),
                            new DocumentCommand.Open(
                                    footing.partnershipId(),
                                    footing.supplierId(),
                                    new Paper(
                                            Side.of(caller.ofSupplier()),
                                            body.title().strip(),
                                            body.kind(),
                                            body.informationClass()),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/documents/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/reclassify")
    @Operation(
            summary = "Give a document another class",
            description =
                    "A higher one by anybody of the side whose it is; a lower one only by that"
                            + " side's executive sponsor, and not by who set it: 403"
                            + " not-the-sponsor, own-class, not-your-side. 422 reason-missing.")
    public RestResponse<DocumentProfile> reclassify(
            @RestPath UUID id, @Valid @NotNull ClassBody body) {
        CommandContext context = request.context();
        Outcome<DocumentState> outcome = documents.answered(context);
        if (outcome == null) {
            UUID supplier = own(id).supplierId();
            partnerships.open(supplier);
            outcome =
                    documents.handle(
                            id,
                            () -> {
                                Footing footing = partnerships.current(supplier);
                                return Grounded.on(
                                        partnerships.seen(footing),
                                        new DocumentCommand.Reclassify(
                                                body.informationClass(),
                                                body.reason(),
                                                sponsors(footing),
                                                caller.actor()));
                            },
                            context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    @POST
    @Path("/{id}/name-readers")
    @Operation(
            summary = "Say who reads what is RESTRICTED",
            description =
                    "All of them on either side, by account id, beside who opened it. By those who"
                            + " read it themselves, and by the side's executive sponsor: 403"
                            + " not-a-reader, not-your-side. 422 document-not-restricted.")
    public RestResponse<DocumentProfile> nameReaders(
            @RestPath UUID id, @Valid @NotNull ReadersBody body) {
        CommandContext context = request.context();
        Outcome<DocumentState> outcome = documents.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(own(id).supplierId());
            if (!sponsors(footing)) {
                sight.require(id, null);
            }
            outcome =
                    documents.handle(
                            id,
                            new DocumentCommand.NameReaders(body.readers(), caller.actor()),
                            context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    /** A document of the caller's side; the other side's is told only to who may read it. */
    private Known own(UUID id) {
        Known document = sight.known(id, null).document();
        if (document.paper().side() != sight.side()) {
            sight.require(id, null);
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN, "not-your-side", "This is the other side's document");
        }
        return document;
    }

    /** Ours by their role, the partner's by their seat at the table. */
    private boolean sponsors(Footing footing) {
        return caller.ofSupplier()
                ? footing.roster()
                        .of(caller.actor())
                        .filter(seat -> seat.side() == Side.THEIRS)
                        .filter(DocumentResource::isSponsor)
                        .isPresent()
                : caller.has(Roles.EXECUTIVE_SPONSOR);
    }

    private static boolean isSponsor(Seat seat) {
        return seat.has(PartnershipRole.SPONSOR);
    }

    static DocumentProfile profile(Outcome<DocumentState> outcome) {
        return switch (outcome.state()) {
            case DocumentState.Absent _ -> throw Missing.here();
            case Known known -> DocumentProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
