package entente.scorecard.measuring;

import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The last two years of a metric as a picture: value, what was to be expected, limits, signals. */
@Path("/trends/{supplierId}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.OPERATOR,
    Roles.AUDITOR
})
public class TrendPage {

    private static final int MONTHS = 24;
    private static final String USUAL = "otif";

    private final TrendView trends;
    private final Directory directory;
    private final Caller caller;
    private final CompanyTime time;
    private final Template trend;

    TrendPage(
            TrendView trends,
            Directory directory,
            Caller caller,
            CompanyTime time,
            @Location("trend") Template trend) {
        this.trends = trends;
        this.directory = directory;
        this.caller = caller;
        this.time = time;
        this.trend = trend;
    }

    /**
     * The months up to the current one.
     *
     * @param metric absent: on time in full
     */
    @GET
    public String show(@RestPath UUID supplierId, @RestQuery @Nullable String metric) {
        caller.requireSupplier(supplierId);
        Supplier supplier = directory.at(null).supplier(supplierId);
        if (supplier == null) {
            throw Missing.here();
        }
        LocalDate today = time.today();
        String code = metric == null || metric.isEmpty() ? USUAL : metric;
        TrendView.Trend found =
                trends.of(supplier, code, YearMonth.from(today), MONTHS, today, null);
        return trend.data("supplier", supplier)
                .data("picture", TrendPicture.of(found.metric(), found.months()))
                .render();
    }
}
