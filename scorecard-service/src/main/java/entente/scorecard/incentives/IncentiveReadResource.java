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
import entente.scorecard.incentives.IncentiveView.IncentiveRow;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Template.Reward;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading incentives. A supplier's users see what was granted to their own company. */
@Path("/incentives")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Incentives")
public class IncentiveReadResource {

    /** An incentive in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            String period,
            Level level,
            String code,
            IncentiveStatus status,
            Reward.Kind kind,
            RewardBody.@Nullable Money amount,
            @Nullable BigDecimal sharePoints,
            @Nullable String category,
            Instant offeredAt) {

        static Listed of(IncentiveRow row) {
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
                    row.offeredAt);
        }
    }

    private final CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives;
    private final IncentiveView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    IncentiveReadResource(
            CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives,
            IncentiveView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.incentives = incentives;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List incentives",
            description = "Filters: supplierId, period, code, status. Sorts by offeredAt, period.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable IncentiveStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("period", period)
                .where("code", code)
                .where("status", status)
                .where("status", caller.ofSupplier() ? IncentiveStatus.GRANTED : null)
                .in("supplierId", suppliers.own())
                .sortable("offeredAt", "period")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one incentive with what it rests on",
            description =
                    "Its events in order, each with its position in the log. Always current, or as"
                            + " it was known at asOf.")
    public RestResponse<IncentiveProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<IncentiveState> outcome =
                asOf == null ? incentives.load(id) : incentives.load(id, asOf.at());
        IncentiveProfile profile = profile(incentives, outcome, !caller.ofSupplier());
        suppliers.requireSight(profile.supplierId());
        if (caller.ofSupplier() && profile.status() != IncentiveStatus.GRANTED) {
            throw Missing.here();
        }
        return Answers.ok(outcome, profile);
    }

    static IncentiveProfile profile(
            CommandHandler<IncentiveCommand, IncentiveState, IncentiveEvent> incentives,
            Outcome<IncentiveState> outcome,
            boolean ours) {
        if (!(outcome.state() instanceof IncentiveState.Known known)) {
            throw Missing.here();
        }
        List<Recorded<IncentiveEvent>> events =
                incentives.events(outcome.id()).stream()
                        .filter(each -> each.version() <= outcome.version())
                        .toList();
        return IncentiveProfile.of(known, events, ours);
    }
}
