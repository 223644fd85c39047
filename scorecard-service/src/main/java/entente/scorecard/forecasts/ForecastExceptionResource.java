package entente.scorecard.forecasts;

import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.forecasts.ForecastExceptionView.ExceptionRow;
import entente.scorecard.metrics.MetricValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Forecasts and commitments that do not fit. Suppliers see their own. */
@Path("/forecasts/exceptions")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.OPERATOR,
    Roles.AUDITOR
})
@Tag(name = "Forecasts")
public class ForecastExceptionResource {

    /**
     * Something that does not fit, or did not.
     *
     * @param forecastId of item, site and unit with this supplier
     * @param placeId of item, site and unit
     * @param forecastVersion that asked for this quantity first
     * @param from the first day, {@code to} the last one
     * @param committed when it was found; null when nothing was
     * @param clearedOn the day on which it was over
     */
    public record ForecastException(
            UUID id,
            UUID supplierId,
            UUID forecastId,
            UUID placeId,
            ExceptionKind kind,
            ExceptionStatus status,
            String itemNumber,
            String site,
            String unit,
            String forecastVersion,
            LocalDate from,
            LocalDate to,
            String forecast,
            @Nullable String committed,
            LocalDate raisedOn,
            @Nullable LocalDate clearedOn) {

        static ForecastException of(ExceptionRow row) {
            return new ForecastException(
                    row.id,
                    row.supplierId,
                    row.forecastId,
                    new Place(row.itemNumber, row.site, row.unit).id(),
                    row.kind,
                    row.status,
                    row.itemNumber,
                    row.site,
                    row.unit,
                    row.forecastVersion,
                    row.fromDay,
                    row.toDay,
                    MetricValue.plain(row.forecast),
                    row.committed == null ? null : MetricValue.plain(row.committed),
                    row.raisedOn,
                    row.clearedOn);
        }
    }

    private final ForecastExceptionView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    ForecastExceptionResource(ForecastExceptionView view, Lists lists, SupplierClient suppliers) {
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List forecasts and commitments that do not fit",
            description =
                    "COMMIT_PAST_DUE: nothing is committed to in time; CHANGED_INSIDE_LEAD_TIME: we"
                            + " changed what we need too late; COMMIT_MISMATCH: less is committed to."
                            + " Filters: supplierId, forecastId, kind, status, itemNumber, site."
                            + " Sorts by raisedOn, itemNumber.")
    public RestResponse<Page<ForecastException>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID forecastId,
            @RestQuery @Nullable ExceptionKind kind,
            @RestQuery @Nullable ExceptionStatus status,
            @RestQuery @Nullable String itemNumber,
            @RestQuery @Nullable String site) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("forecastId", forecastId)
                .where("kind", kind)
                .where("status", status)
                .where("itemNumber", itemNumber)
                .where("site", site)
                .in("supplierId", suppliers.own())
                .sortable("raisedOn", "itemNumber")
                .sortedBy("-raisedOn")
                .answer(page, ForecastException.class, ForecastException::of);
    }
}
