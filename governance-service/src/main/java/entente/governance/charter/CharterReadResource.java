package entente.governance.charter;

import entente.governance.SupplierClient;
import entente.governance.charter.CharterView.CharterRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading charters. A supplier's users see the own company's. */
@Path("/charters")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Charters")
public class CharterReadResource {

    /**
     * A charter in a list.
     *
     * @param version in force, {@code nextVersion} being agreed on; null: none
     * @param signatures of the next version
     */
    public record Listed(
            UUID id,
            UUID partnershipId,
            UUID supplierId,
            int opening,
            CharterStatus status,
            @Nullable Integer version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate nextReviewOn,
            @Nullable Integer nextVersion,
            int signatures) {

        static Listed of(CharterRow row) {
            return new Listed(
                    row.id,
                    row.partnershipId,
                    row.supplierId,
                    row.opening,
                    row.status,
                    row.version,
                    row.validFrom,
                    row.nextReviewOn,
                    row.nextVersion,
                    row.signatures);
        }
    }

    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final CharterView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    CharterReadResource(
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            CharterView view,
            Lists lists,
            SupplierClient suppliers) {
        this.charters = charters;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List charters",
            description =
                    "Filters: supplierId, partnershipId, status, reviewUntil (review due by"
                            + " then). Sorts by nextReviewOn, validFrom.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID partnershipId,
            @RestQuery @Nullable CharterStatus status,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate reviewUntil) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("partnershipId", partnershipId)
                .where("status", status)
                .until("nextReviewOn", reviewUntil)
                .in("supplierId", suppliers.own())
                .sortable("nextReviewOn", "validFrom")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one charter: the version in force and the one being agreed on",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<CharterProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<CharterState> outcome =
                asOf == null ? charters.load(id) : charters.load(id, asOf.at());
        CharterProfile profile = CharterResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(
            summary = "Read one version of a charter",
            description = "Whatever became of it: in force, superseded or replaced unsigned.")
    public CharterVersion version(@RestPath UUID id, @RestPath int version) {
        suppliers.requireSight(CharterResource.profile(charters.load(id)).supplierId());
        return CharterVersion.of(charters.events(id), version).orElseThrow(Missing::here);
    }
}
