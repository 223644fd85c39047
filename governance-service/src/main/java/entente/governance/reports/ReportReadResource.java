package entente.governance.reports;

import entente.governance.PartnershipClient;
import entente.governance.partnership.PartnershipId;
import entente.governance.reports.ReportProfile.PublicProfile;
import entente.governance.reports.ReportState.Known;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading public reports. What both sides released everybody reads, other suppliers too. */
@Path("/public-reports/{supplierId}")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Public reports")
public class ReportReadResource {

    private final CommandHandler<ReportCommand, ReportState, ReportEvent> reports;
    private final PartnershipClient partnerships;

    ReportReadResource(
            CommandHandler<ReportCommand, ReportState, ReportEvent> reports,
            PartnershipClient partnerships) {
        this.reports = reports;
        this.partnerships = partnerships;
    }

    @GET
    @Operation(
            summary = "Read a public report",
            description = "404 until both sides released it, and once one took it back.")
    public RestResponse<PublicProfile> get(@RestPath UUID supplierId) {
        Outcome<ReportState> outcome = reports.load(PartnershipId.of(supplierId));
        if (outcome.state() instanceof Known known && known.current() != null) {
            return Answers.ok(outcome, PublicProfile.of(supplierId, known.current()));
        }
        throw Missing.here();
    }

    @GET
    @Path("/draft")
    @Operation(
            summary = "Read what waits to be released",
            description = "By the two sides, with what is public beside it.")
    public RestResponse<ReportProfile> draft(@RestPath UUID supplierId) {
        Outcome<ReportState> outcome = reports.load(partnerships.seen(supplierId));
        return Answers.ok(outcome, ReportResource.profile(outcome));
    }
}
