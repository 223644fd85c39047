package entente.governance.partnership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.governance.AroundClient;
import entente.governance.SupplierClient;
import entente.governance.around.Around;
import entente.governance.partnership.PartnershipView.PartnershipRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Finding and reading partnerships. A supplier's users see the own company's. */
@Path("/partnerships")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Partnerships")
public class PartnershipReadResource {

    /** A partnership in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            int opening,
            Model model,
            Standing standing,
            UUID oursSponsor,
            UUID theirsSponsor,
            LocalDate openedOn,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate lastReviewedOn,
            @Nullable Verdict lastVerdict,
            @Nullable LocalDate closedOn) {

        /** The row as it is listed. */
        public static Listed of(PartnershipRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.opening,
                    row.model,
                    row.standing,
                    row.oursSponsor,
                    row.theirsSponsor,
                    row.openedOn,
                    row.activatedOn,
                    row.nextReviewOn,
                    row.lastReviewedOn,
                    row.lastVerdict,
                    row.closedOn);
        }
    }

    /** A partnership, and what stands around it; null at an earlier time. */
    public record PartnershipCircle(
            @JsonUnwrapped PartnershipProfile partnership, @Nullable Around around) {}

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final PartnershipView view;
    private final AroundClient around;
    private final Views views;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final CompanyTime time;

    PartnershipReadResource(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            PartnershipView view,
            AroundClient around,
            Views views,
            Lists lists,
            SupplierClient suppliers,
            CompanyTime time) {
        this.partnerships = partnerships;
        this.view = view;
        this.around = around;
        this.views = views;
        this.lists = lists;
        this.suppliers = suppliers;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List partnerships",
            description =
                    "Filters: supplierId, model, standing, reviewUntil (next review due by then)."
                            + " Sorts by openedOn, nextReviewOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Model model,
            @RestQuery @Nullable Standing standing,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate reviewUntil) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("model", model)
                .where("standing", standing)
                .until("nextReviewOn", reviewUntil)
                .in("supplierId", suppliers.own())
                .sortable("openedOn", "nextReviewOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{supplierId}")
    @Operation(
            summary = "Read the partnership with a supplier and what stands around it",
            description =
                    "The partnership is always current, or as it was known at asOf. What is around"
                            + " it comes from read models: sources say up to where each service was"
                            + " heard, Entente-Lag by how much they are behind. Null: nothing was"
                            + " heard, it is not for this caller, or asOf was asked for.")
    public RestResponse<PartnershipCircle> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        suppliers.requireSight(supplierId);
        UUID id = PartnershipId.of(supplierId);
        Outcome<PartnershipState> outcome =
                asOf == null ? partnerships.load(id) : partnerships.load(id, asOf.at());
        Around with =
                asOf == null && outcome.state() instanceof PartnershipState.Known known
                        ? around.of(known.file())
                        : null;
        return ResponseBuilder.ok(new PartnershipCircle(profile(outcome, time.today(asOf)), with))
                .header("ETag", Answers.etag(outcome.version()))
                .header("Cache-Control", "no-store") // the tag is the partnership's alone
                .header(Answers.POSITION, outcome.position())
                .header(Answers.LAG, views.lag())
                .build();
    }

    /** The partnership as both sides see it on a day. */
    static PartnershipProfile profile(Outcome<PartnershipState> outcome, LocalDate today) {
        return switch (outcome.state()) {
            case PartnershipState.Absent _ -> throw Missing.here();
            case PartnershipState.Known known -> PartnershipProfile.of(known, today);
        };
    }
}
