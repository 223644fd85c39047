package entente.innovation.initiatives;

import entente.innovation.SupplierClient;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeView.InitiativeRow;
import entente.innovation.suppliers.Side;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The pipeline of initiatives. A supplier's users see those with the own company. */
@Path("/initiatives")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Initiatives")
public class InitiativeReadResource {

    /**
     * An initiative in a list.
     *
     * @param movedAt when it was started or passed a gate last
     * @param awaits whose decision on a gate is missing; null: nobody's
     * @param prototypes pilots that ended
     * @param stopped why it was given up; null: it was not
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            String title,
            IdeaKind kind,
            Stage stage,
            UUID oursOwner,
            UUID theirsOwner,
            LocalDate startedOn,
            Instant movedAt,
            @Nullable Side awaits,
            int pilots,
            int prototypes,
            @Nullable LocalDate commercialisedOn,
            @Nullable StopReason stopped) {

        static Listed of(InitiativeRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.title,
                    row.kind,
                    row.stage,
                    row.oursOwner,
                    row.theirsOwner,
                    row.startedOn,
                    row.movedAt,
                    row.awaits,
                    row.pilots,
                    row.prototypes,
                    row.commercialisedOn,
                    row.stopped);
        }
    }

    private final InitiativeClient initiatives;
    private final InitiativeView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    InitiativeReadResource(
            InitiativeClient initiatives,
            InitiativeView view,
            Lists lists,
            SupplierClient suppliers) {
        this.initiatives = initiatives;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List initiatives",
            description =
                    "Filters: supplierId, stage, kind, awaits (whose decision is missing), stopped"
                            + " (why). Sorts by movedAt, newest first; title, startedOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Stage stage,
            @RestQuery @Nullable IdeaKind kind,
            @RestQuery @Nullable Side awaits,
            @RestQuery @Nullable StopReason stopped) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("stage", stage)
                .where("kind", kind)
                .where("awaits", awaits)
                .where("stopped", stopped)
                .in("supplierId", suppliers.own())
                .sortable("movedAt", "title", "startedOn")
                .sortedBy("-movedAt")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one initiative",
            description =
                    "With its team, gates, pilots, milestones and terms. Always current, or as it"
                            + " was known at asOf.")
    public RestResponse<InitiativeProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<InitiativeState> outcome = initiatives.see(id, asOf == null ? null : asOf.at());
        return Answers.ok(outcome, initiatives.profile(outcome));
    }
}
