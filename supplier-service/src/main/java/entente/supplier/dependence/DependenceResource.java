package entente.supplier.dependence;

import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.SupplierClient;
import entente.supplier.dependence.DependenceAlertView.AlertRow;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
import entente.supplier.spend.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How much we and a supplier depend on each other. */
@Path("/dependence")
@RunOnVirtualThread
@Tag(name = "Dependence")
public class DependenceResource {

    /** What the supplier earned in a year. */
    public record RevenueBody(
            @NotNull BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull LocalDate asOf,
            @NotBlank @Size(max = 500) String source) {}

    /** What was seen, in plain words and without names of people. */
    public record Trouble(@NotNull Trigger trigger, @NotBlank @Size(max = 2000) String note) {}

    /** An open alert. */
    public record AlertItem(
            UUID supplierId,
            Trigger trigger,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable String note,
            Instant since) {

        static AlertItem of(AlertRow row) {
            return new AlertItem(
                    row.supplierId, row.trigger, row.category, row.value, row.note, row.since);
        }
    }

    /** An alert that is open now. */
    public record OpenAlert(
            Trigger trigger, @Nullable String category, @Nullable BigDecimal value) {}

    /**
     * A supplier's dependence.
     *
     * @param revenue as it was stated last
     * @param revenueShare what we spent with it in the last months, in percent of that; null when
     *     the revenue is not known, or in a currency in which we bought nothing, and in the answers
     *     to commands
     */
    public record SupplierBody(
            UUID supplierId,
            @Nullable Money revenue,
            @Nullable LocalDate revenueAsOf,
            @Nullable String revenueSource,
            @Nullable BigDecimal revenueShare,
            List<OpenAlert> alerts) {}

    private final CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> dependence;
    private final SupplierClient suppliers;
    private final DependenceRunClient run;
    private final DependenceAlertView alerts;
    private final Lists lists;
    private final CommandRequest request;
    private final CompanyTime time;

    DependenceResource(
            CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> dependence,
            SupplierClient suppliers,
            DependenceRunClient run,
            DependenceAlertView alerts,
            Lists lists,
            CommandRequest request,
            CompanyTime time) {
        this.dependence = dependence;
        this.suppliers = suppliers;
        this.run = run;
        this.alerts = alerts;
        this.lists = lists;
        this.request = request;
        this.time = time;
    }

    @GET
    @Path("/concentration")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(
            summary = "Read how a category's spend is spread",
            description = "Shares in percent and the Herfindahl–Hirschman index, last 12 months.")
    public Concentration concentration(@RestQuery @Nullable String category) {
        if (category == null || category.isBlank()) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "category-missing",
                    "Concentration is that of one category");
        }
        return Concentration.of(category, run.spent(category));
    }

    @GET
    @Path("/alerts")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List open dependence alerts",
            description = "Filters: supplierId, trigger, category. Sorts by since.")
    public RestResponse<Page<AlertItem>> alerts(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Trigger trigger,
            @RestQuery @Nullable String category,
            @BeanParam ListRequest page) {
        return lists.of(alerts)
                .where("supplierId", supplierId)
                .where("trigger", trigger)
                .where("category", category)
                .sortable("since")
                .answer(page, AlertItem.class, AlertItem::of);
    }

    @GET
    @Path("/suppliers/{id}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(summary = "Read a supplier's dependence and our share of its revenue")
    public RestResponse<SupplierBody> supplier(@RestPath UUID id) {
        suppliers.visible(id);
        Outcome<Dependence.State> outcome = dependence.load(id);
        RevenueStated revenue = outcome.state().revenue();
        RestResponse<SupplierBody> answer =
                Answers.ok(outcome, body(id, outcome, revenue == null ? null : share(id, revenue)));
        // Its version knows nothing of spend, which moves the share.
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        return answer;
    }

    @POST
    @Path("/suppliers/{id}/state-revenue")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "State a supplier's revenue",
            description =
                    "Of a year, with its end and source. 422 revenue-not-positive,"
                            + " date-in-future, supplier-closed; 409 supplier-merged.")
    public RestResponse<SupplierBody> revenue(@RestPath UUID id, @Valid RevenueBody body) {
        return handle(
                id,
                suppliers::open,
                new DependenceCommand.StateRevenue(
                        body.amount(),
                        body.currency(),
                        body.asOf(),
                        body.source().strip(),
                        time.today()));
    }

    @POST
    @Path("/suppliers/{id}/record-trouble")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Record a trouble of a supplier",
            description =
                    "Financial, of quality, or a change of ownership. 422 trigger-is-measured,"
                            + " supplier-closed; 409 supplier-merged.")
    public RestResponse<SupplierBody> trouble(@RestPath UUID id, @Valid Trouble body) {
        return handle(
                id,
                suppliers::open,
                new DependenceCommand.RecordTrouble(body.trigger(), body.note().strip()));
    }

    @POST
    @Path("/suppliers/{id}/resolve-trouble")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Say that a trouble is over",
            description = "422 trigger-is-measured; 409 supplier-merged.")
    public RestResponse<SupplierBody> resolve(@RestPath UUID id, @Valid Trouble body) {
        return handle(
                id,
                suppliers::inScope,
                new DependenceCommand.ResolveTrouble(body.trigger(), body.note().strip()));
    }

    private RestResponse<SupplierBody> handle(
            UUID id, Consumer<UUID> permission, DependenceCommand command) {
        CommandContext context = request.context();
        Outcome<Dependence.State> outcome = dependence.answered(context);
        if (outcome == null) {
            permission.accept(id);
            outcome = dependence.handle(id, command, context);
        }
        return Answers.ok(outcome, body(id, outcome, null));
    }

    private static SupplierBody body(
            UUID id, Outcome<Dependence.State> outcome, @Nullable BigDecimal revenueShare) {
        RevenueStated revenue = outcome.state().revenue();
        return new SupplierBody(
                id,
                revenue == null ? null : Money.of(revenue.amount(), revenue.currency()),
                revenue == null ? null : revenue.asOf(),
                revenue == null ? null : revenue.source(),
                revenueShare,
                outcome.state().open().stream()
                        .map(a -> new OpenAlert(a.trigger(), a.category(), a.value()))
                        .toList());
    }

    private @Nullable BigDecimal share(UUID id, RevenueStated revenue) {
        BigDecimal spend =
                run.spentWith(id).stream()
                        .filter(s -> s.currency().equals(revenue.currency()))
                        .map(s -> s.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return spend.signum() == 0
                ? null
                : spend.movePointRight(2).divide(revenue.amount(), 4, RoundingMode.HALF_EVEN);
    }
}
