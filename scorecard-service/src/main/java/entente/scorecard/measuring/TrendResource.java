package entente.scorecard.measuring;

import entente.platform.Rejected;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a metric went from month to month, and what was usual. */
@Path("/metrics")
@RunOnVirtualThread
public class TrendResource {

    private static final int MONTHS = 24;
    private static final int MOST = 36;

    /** With asOf each month is made from all events of the supplier. */
    private static final int MOST_AS_OF = 12;

    private final TrendView trends;
    private final Directory directory;
    private final Caller caller;
    private final CompanyTime time;

    TrendResource(TrendView trends, Directory directory, Caller caller, CompanyTime time) {
        this.trends = trends;
        this.directory = directory;
        this.caller = caller;
        this.time = time;
    }

    /** The months of a metric. */
    @GET
    @Path("/trend")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The months of a metric, with what was usual",
            description =
                    "Limits come from up to 12, at least 8 months that end before the last eight;"
                            + " shares have those of Laney's p' chart, other values those of an"
                            + " individuals chart, each with the season where 24 months show one."
                            + " until is the last month, absent the one that ended last; months is"
                            + " how many, 24 when absent and 36 at most; with asOf 12."
                            + " 400 supplier-missing, metric-missing, metric-unknown,"
                            + " month-malformed, months-out-of-range.")
    public RestResponse<Page<TrendMonth>> trend(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable Integer months,
            @RestQuery @Nullable AsOf asOf) {
        if (supplierId == null) {
            throw malformed("supplier-missing", "supplierId is needed");
        }
        if (metric == null) {
            throw malformed("metric-missing", "metric is needed");
        }
        int most = asOf == null ? MOST : MOST_AS_OF;
        int shown = months == null ? Math.min(MONTHS, most) : months;
        if (shown < 1 || shown > most) {
            throw malformed("months-out-of-range", "months is from 1 to " + most);
        }
        caller.requireSupplier(supplierId);
        Instant known = asOf == null ? null : asOf.at();
        LocalDate today = time.today(asOf);
        YearMonth last = month(until, today);
        Supplier supplier = directory.at(known).supplier(supplierId);
        if (supplier == null) {
            throw Missing.here();
        }
        TrendView.Trend trend = trends.of(supplier, metric, last, shown, today, known);
        return new Page<>(trend.months(), null, trend.position(), TrendMonth.class)
                .answer()
                .build();
    }

    private static YearMonth month(@Nullable String text, LocalDate today) {
        if (text == null) {
            return YearMonth.from(today).minusMonths(1);
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1900 || month.isAfter(YearMonth.from(today))) {
                throw new DateTimeException("Not a month that began");
            }
            return month;
        } catch (DateTimeException e) {
            throw malformed("month-malformed", "until takes a month that has begun, as 2026-07");
        }
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }
}
