package entente.scorecard.forecasts;

import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.forecasts.ForecastBody.ReportBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What suppliers can make and made. They see their own. */
@Path("/forecasts")
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
public class ForecastReportResource {

    private final ForecastPagesClient pages;

    ForecastReportResource(ForecastPagesClient pages) {
        this.pages = pages;
    }

    @GET
    @Path("/capacity")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "What suppliers can make of groups of items",
            description =
                    "What is in force, by supplier, group, unit and first day; a later report takes"
                            + " the place of all whose days it touches.")
    public RestResponse<Page<ReportBody>> capacity(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String itemGroup,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return pages.page(
                supplierId,
                limit,
                cursor,
                (supplier, known) ->
                        known.demand().byItem().values().stream()
                                .flatMap(each -> each.capacities().stream())
                                .map(each -> ReportBody.of(supplier, each))
                                .filter(each -> is(itemGroup, each.name())),
                ForecastBody.REPORTS,
                ReportBody.class);
    }

    @GET
    @Path("/production")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "What suppliers made of items",
            description =
                    "What is in force, by supplier, item, unit and first day; a later report takes"
                            + " the place of all whose days it touches.")
    public RestResponse<Page<ReportBody>> production(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String itemNumber,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return pages.page(
                supplierId,
                limit,
                cursor,
                (supplier, known) ->
                        known.demand().byItem().values().stream()
                                .flatMap(each -> each.made().stream())
                                .map(each -> ReportBody.of(supplier, each))
                                .filter(each -> is(itemNumber, each.name())),
                ForecastBody.REPORTS,
                ReportBody.class);
    }

    private static boolean is(@Nullable String wanted, String there) {
        return wanted == null || wanted.equals(there);
    }
}
