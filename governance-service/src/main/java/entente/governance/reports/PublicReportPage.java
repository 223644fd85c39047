package entente.governance.reports;

import entente.governance.PartnershipWords;
import entente.platform.web.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The one page of a partnership that everybody may read, and print. */
@Path("/public-report/{supplierId}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class PublicReportPage {

    private static final PartnershipWords WORDS = new PartnershipWords();

    private final ReportReadResource reports;
    private final Template page;

    PublicReportPage(ReportReadResource reports, @Location("public-report") Template page) {
        this.reports = reports;
        this.page = page;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public String show(@RestPath UUID supplierId) {
        return page.data("published", reports.get(supplierId).getEntity())
                .data("words", WORDS)
                .render();
    }
}
