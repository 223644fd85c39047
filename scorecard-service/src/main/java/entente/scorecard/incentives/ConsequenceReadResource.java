package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.incentives.ConsequenceView.ConsequenceRow;
import entente.scorecard.issue.IssuedEvent.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finding and reading consequences. A supplier's users see those of their own company that were
 * imposed.
 */
@Path("/consequences")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Consequences")
public class ConsequenceReadResource {

    private static final Set<ConsequenceStatus> TOLD =
            Set.of(ConsequenceStatus.IMPOSED, ConsequenceStatus.LIFTED);

    /** A consequence in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            String period,
            Level level,
            String code,
            ConsequenceStatus status,
            Sanction.Kind kind,
            RewardBody.@Nullable Money amount,
            @Nullable BigDecimal sharePoints,
            @Nullable String category,
            UUID planId,
            Instant proposedAt) {

        static Listed of(ConsequenceRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.period,
                    row.level,
                    row.code,
                    row.status,
                    row.kind,
                    RewardBody.Money.of(row.amount, row.currency),
                    row.sharePoints,
                    row.category,
                    row.planId,
                    row.proposedAt);
        }
    }

    private final CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent>
            consequences;
    private final ConsequenceView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    ConsequenceReadResource(
            CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent> consequences,
            ConsequenceView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.consequences = consequences;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List consequences",
            description = "Filters: supplierId, period, code, status. Sorts by proposedAt, period.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable ConsequenceStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("period", period)
                .where("code", code)
                .where("status", status)
                .in("status", caller.ofSupplier() ? TOLD : null)
                .in("supplierId", suppliers.own())
                .sortable("proposedAt", "period")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one consequence with the proof that a plan came first",
            description =
                    "The events that it rests on and its own, in order, each with its position in"
                            + " its service's log. Always current, or as it was known at asOf.")
    public RestResponse<ConsequenceProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<ConsequenceState> outcome =
                asOf == null ? consequences.load(id) : consequences.load(id, asOf.at());
        ConsequenceProfile profile = profile(consequences, outcome, !caller.ofSupplier());
        suppliers.requireSight(profile.supplierId());
        if (caller.ofSupplier() && !TOLD.contains(profile.status())) {
            throw Missing.here();
        }
        return Answers.ok(outcome, profile);
    }

    static ConsequenceProfile profile(
            CommandHandler<ConsequenceCommand, ConsequenceState, ConsequenceEvent> consequences,
            Outcome<ConsequenceState> outcome,
            boolean ours) {
        if (!(outcome.state() instanceof ConsequenceState.Known known)) {
            throw Missing.here();
        }
        List<Recorded<ConsequenceEvent>> events =
                consequences.events(outcome.id()).stream()
                        .filter(each -> each.version() <= outcome.version())
                        .toList();
        return ConsequenceProfile.of(known, events, ours);
    }
}
