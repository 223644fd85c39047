package entente.governance.documents;

import entente.governance.SupplierClient;
import entente.governance.documents.DocumentView.DocumentRow;
import entente.governance.people.Side;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Listing;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding documents. A supplier's users see the own ones and what is shared with them. */
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
public class DocumentReadResource {

    /**
     * A document in a list.
     *
     * @param title null for who may not read it now
     * @param versions how many there are, withdrawn ones included
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            Side side,
            @Nullable String title,
            DocumentKind kind,
            InformationClass informationClass,
            int versions,
            Instant changedAt) {}

    private final DocumentView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final SightClient sight;
    private final Caller caller;

    DocumentReadResource(
            DocumentView view,
            Lists lists,
            SupplierClient suppliers,
            SightClient sight,
            Caller caller) {
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.sight = sight;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List documents",
            description =
                    "Without a title for who may not read one. A supplier's users are not told of"
                            + " ours above what is shared with them. Filters: supplierId, side, kind,"
                            + " informationClass. Sorts by changedAt.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Side side,
            @RestQuery @Nullable DocumentKind kind,
            @RestQuery @Nullable InformationClass informationClass) {
        Listing<DocumentRow> found =
                lists.of(view)
                        .where("supplierId", supplierId)
                        .where("side", side)
                        .where("kind", kind)
                        .where("informationClass", informationClass)
                        .in("supplierId", suppliers.own())
                        .sortable("changedAt")
                        .sortedBy("-changedAt");
        Map<UUID, InformationClass> levels = new HashMap<>();
        if (caller.ofSupplier()) {
            caller.supplierId()
                    .ifPresent(own -> found.in("partnerNeeds", sight.level(own).andBelow()));
        }
        return found.answer(
                page,
                Listed.class,
                row -> listed(row, levels.computeIfAbsent(row.supplierId, sight::level)));
    }

    private Listed listed(DocumentRow row, InformationClass level) {
        Paper paper = new Paper(row.side, row.title, row.kind, row.informationClass);
        boolean named =
                row.openedBy.equals(sight.account())
                        || Arrays.asList(row.readers).contains(sight.account());
        return new Listed(
                row.id,
                row.supplierId,
                row.side,
                sight.sight(paper, named, level) == Reader.Sight.READS ? row.title : null,
                row.kind,
                row.informationClass,
                row.versions,
                row.changedAt);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what there is to a document",
            description =
                    "With its versions, withdrawn ones included, and not what is in them. Always"
                            + " current, or as it was known at asOf. 403 sharing-level-too-low,"
                            + " not-a-reader.")
    public RestResponse<DocumentProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        SightClient.Seen seen = sight.require(id, asOf == null ? null : asOf.at());
        return Answers.ok(seen.outcome(), seen.profile());
    }
}
