package entente.scorecard.forecasts;

import entente.platform.paging.Cursors;
import entente.platform.store.Database;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.forecasts.Asked.Status;
import entente.scorecard.forecasts.DemandView.Known;
import entente.scorecard.forecasts.ForecastBody.AskedBody;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was asked for and committed to. Suppliers see their own. */
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
public class ForecastReadResource {

    private final ForecastPagesClient pages;
    private final DemandView demand;
    private final Database database;
    private final Directory directory;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CompanyTime time;
    private final Terms terms;

    ForecastReadResource(
            ForecastPagesClient pages,
            DemandView demand,
            Database database,
            Directory directory,
            SupplierClient suppliers,
            Caller caller,
            CompanyTime time,
            Terms terms) {
        this.pages = pages;
        this.demand = demand;
        this.database = database;
        this.directory = directory;
        this.suppliers = suppliers;
        this.caller = caller;
        this.time = time;
        this.terms = terms;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "What suppliers are asked for, and what they commit to",
            description =
                    "Quantities by supplier, item, site and days. Without status, all that is in"
                            + " force; from and until: whose days touch these. By supplier, item,"
                            + " site, unit and first day.")
    public RestResponse<Page<AskedBody>> list(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String itemNumber,
            @RestQuery @Nullable String site,
            @RestQuery @Nullable Status status,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate from,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate until,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        LocalDate today = time.today();
        Function<Known, Stream<Asked>> chosen =
                known ->
                        known.demand().byPlace().values().stream()
                                .flatMap(List::stream)
                                .filter(asked ->
                                        is(itemNumber, asked.place().itemNumber())
                                                && is(site, asked.place().site())
                                                && (status == null
                                                        ? asked.isInForce()
                                                        : asked.status(terms, today) == status)
                                                && touches(asked.bucket(), from, until));
        return pages.page(
                supplierId,
                limit,
                cursor,
                (supplier, known) ->
                        chosen.apply(known)
                                .map(asked ->
                                        AskedBody.of(
                                                supplier,
                                                asked,
                                                made(known, asked.place()),
                                                terms,
                                                today)),
                ForecastBody.ASKED,
                AskedBody.class);
    }

    @GET
    @Path("/waiting")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.ERP_INTEGRATION,
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Forecast events that wait for their supplier or forecast",
            description =
                    "Oldest first, with age; they apply by themselves. A page may be short and have a"
                            + " next one all the same.")
    public RestResponse<Page<UnsettledForecastView.Waiting>> waiting(
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        int size = Cursors.size(limit);
        Set<UUID> own = suppliers.own();
        KnownSuppliers known = directory.at(null);
        Instant now = time.now();
        return database.inTransaction(c ->
                        UnsettledForecastView.waiting(
                                c,
                                known,
                                id -> !caller.ofSupplier() || own.contains(id),
                                now,
                                size,
                                cursor))
                .answer()
                .build();
    }

    @GET
    @Path("/{supplierId}/{placeId}")
    @Operation(
            summary = "The forecast of an item and site with one supplier",
            description =
                    "All that was ever asked for, with commitments, production and source events;"
                            + " always current, or as it was known at asOf. placeId is that of the"
                            + " list. A merged supplier's is that of its survivor.")
    public ForecastOfPlace get(
            @RestPath UUID supplierId, @RestPath UUID placeId, @RestQuery @Nullable AsOf asOf) {
        Instant known = asOf == null ? null : asOf.at();
        UUID survivor = ForecastPagesClient.survivor(directory.at(known), supplierId);
        suppliers.requireSight(survivor);
        Known all = demand.of(Set.of(survivor), known).getOrDefault(survivor, Known.NOTHING);
        for (Place place : all.demand().byPlace().keySet()) {
            Demand of = all.demand().byItem().get(place.item());
            if (of != null && place.id().equals(placeId)) {
                return ForecastOfPlace.of(survivor, place, of, terms, time.today(asOf));
            }
        }
        throw Missing.here();
    }

    private static List<Demand.Made> made(Known known, Place place) {
        Demand of = known.demand().byItem().get(place.item());
        return of == null ? List.of() : of.made();
    }

    private static boolean is(@Nullable String wanted, String there) {
        return wanted == null || wanted.equals(there);
    }

    private static boolean touches(
            Bucket bucket, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !bucket.to().isBefore(from))
                && (until == null || !bucket.from().isAfter(until));
    }
}
