package entente.governance.commitments;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.commitments.CommitmentView.CommitmentRow;
import entente.governance.people.Side;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

/** Finding and reading commitments, and what they say of trust; the same for both sides. */
@Path("/commitments")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Commitments")
public class CommitmentReadResource {

    /**
     * A commitment in a list.
     *
     * @param reported whether it waits for the other side's confirmation, {@code moveOffered} for
     *     its consent to another day
     * @param keptOn null until it is
     * @param late whether it was kept behind its day; null until it is kept
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            Side side,
            CommitmentKind kind,
            String what,
            LocalDate dueOn,
            CommitmentStatus status,
            boolean reported,
            boolean moveOffered,
            @Nullable LocalDate keptOn,
            @Nullable Boolean late) {

        static Listed of(CommitmentRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.side,
                    row.kind,
                    row.what,
                    row.dueOn,
                    row.status,
                    row.reported,
                    row.moveOffered,
                    row.keptOn,
                    row.keptOn == null ? null : row.late);
        }
    }

    private final CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments;
    private final CommitmentView view;
    private final Lists lists;
    private final CommitmentClient found;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final CompanyTime time;

    CommitmentReadResource(
            CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments,
            CommitmentView view,
            Lists lists,
            CommitmentClient found,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            CompanyTime time) {
        this.commitments = commitments;
        this.view = view;
        this.lists = lists;
        this.found = found;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List commitments",
            description =
                    "Filters: supplierId, side, kind, status, reported, dueUntil, part of what is"
                            + " promised. Sorts by dueOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Side side,
            @RestQuery @Nullable CommitmentKind kind,
            @RestQuery @Nullable CommitmentStatus status,
            @RestQuery @Nullable Boolean reported,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate dueUntil,
            @RestQuery @Nullable String what) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("side", side)
                .where("kind", kind)
                .where("status", status)
                .where("reported", reported)
                .until("dueOn", dueUntil)
                .containing("what", what)
                .in("supplierId", suppliers.own())
                .sortable("dueOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/trust")
    @Operation(
            summary = "Read how far each side of a partnership can be relied upon",
            description =
                    "By calendar quarter and side: commitments kept on time per those due, percent;"
                            + " disputes about scorecards and how they ended. Null where nothing was due."
                            + " Always current, or as it was known at asOf.")
    public RestResponse<Trust> trust(
            @RestQuery @NotNull UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        UUID id = partnerships.seen(supplierId);
        Outcome<CommitmentState> outcome =
                asOf == null ? commitments.load(id) : commitments.load(id, asOf.at());
        return Answers.ok(outcome, Trust.of(id, supplierId, outcome.state(), time.today(asOf)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one commitment",
            description =
                    "Always current, or as it was known at asOf. The ETag counts all changes of the"
                            + " partnership's commitments.")
    public RestResponse<CommitmentProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        CommitmentRow row = found.row(id);
        suppliers.requireSight(row.supplierId);
        Outcome<CommitmentState> outcome =
                asOf == null
                        ? commitments.load(row.partnershipId)
                        : commitments.load(row.partnershipId, asOf.at());
        return Answers.ok(outcome, CommitmentResource.profile(outcome, id));
    }
}
