package entente.governance.proofs;

import entente.governance.proofs.ProofClient.Found;
import entente.platform.paging.Cursors;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether the rules over the order of events were kept, by the log alone. */
@Path("/proofs")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
@Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
@Tag(name = "Proofs")
public class ProofResource {

    /** Violations that a rule is answered with; all of them are a list of their own. */
    private static final int SHOWN = 20;

    /**
     * A rule with how it was kept.
     *
     * @param checked how often it had to be
     * @param violated how often it was not
     * @param violations the latest of these
     */
    public record ProofProfile(
            String code,
            String description,
            long checked,
            int violated,
            List<Violation> violations) {

        static ProofProfile of(Proofs.Proof proof) {
            List<Violation> all = proof.violations();
            return new ProofProfile(
                    proof.check().code(),
                    proof.check().description(),
                    proof.checked(),
                    all.size(),
                    all.subList(Math.max(0, all.size() - SHOWN), all.size()));
        }
    }

    private final ProofClient proofs;

    ProofResource(ProofClient proofs) {
        this.proofs = proofs;
    }

    @GET
    @Operation(
            summary = "Read how the rules over the order of events were kept",
            description =
                    "Each rule with the latest violations, up to where the log ends now. 503"
                            + " view-behind while a long log is read for the first time.")
    public RestResponse<Page<ProofProfile>> all() {
        Found found = proofs.found();
        return new Page<>(
                        found.proofs().stream().map(ProofProfile::of).toList(),
                        null,
                        found.position(),
                        ProofProfile.class)
                .answer()
                .build();
    }

    @GET
    @Path("/violations")
    @Operation(
            summary = "List violations",
            description = "In the order of the log. Filters: check (its code), supplierId.")
    public RestResponse<Page<Violation>> violations(
            @RestQuery @Nullable String check,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Found found = proofs.found();
        List<Violation> sorted =
                found.proofs().stream()
                        .flatMap(proof -> proof.violations().stream())
                        .filter(each -> check == null || check.equals(each.check()))
                        .filter(each -> supplierId == null || supplierId.equals(each.supplierId()))
                        .sorted(Comparator.comparingLong(Violation::position))
                        .toList();
        return new Page<>(Cursors.slice(sorted, limit, cursor), found.position(), Violation.class)
                .answer()
                .build();
    }
}
