package entente.governance.crises;

import entente.governance.SupplierClient;
import entente.governance.crises.CrisisView.CrisisRow;
import entente.governance.scenarios.ScenarioKind;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The crisis log. A supplier's users see the crises that concern it, and nobody else in them. */
@Path("/crises")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Resilience")
public class CrisisReadResource {

    /**
     * A line of the log: a crisis and one supplier in it.
     *
     * @param supplierId null: the crisis concerns categories alone
     * @param recurrences crises like it in the months before
     * @param unit of what was promised and received; null: nothing was
     * @param share of what was promised that came, percent; null: nothing was promised
     * @param planVersion of the emergency plan that came of it, {@code proposed} the kind of joint
     *     innovation; null: none yet, or no partnership
     */
    public record Listed(
            UUID crisisId,
            @Nullable UUID supplierId,
            ScenarioKind scenario,
            String title,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            List<String> categories,
            int recurrences,
            @Nullable String unit,
            String promised,
            String received,
            @Nullable BigDecimal share,
            @Nullable Integer planVersion,
            @Nullable IdeaKind proposed) {

        static Listed of(CrisisRow row) {
            return new Listed(
                    row.crisisId,
                    row.supplierId,
                    row.scenario,
                    row.title,
                    row.startedOn,
                    row.endedOn,
                    List.of(row.categories),
                    row.recurrences,
                    row.unit,
                    plain(row.promised),
                    plain(row.received),
                    Share.of(row.promised, row.received),
                    row.planVersion,
                    row.proposed);
        }

        private static String plain(BigDecimal quantity) {
            return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
        }
    }

    private final CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises;
    private final CrisisView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    CrisisReadResource(
            CommandHandler<CrisisCommand, CrisisState, CrisisEvent> crises,
            CrisisView view,
            Lists lists,
            SupplierClient suppliers) {
        this.crises = crises;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List the crisis log",
            description =
                    "One line for each supplier that a crisis concerns. Filters: supplierId,"
                            + " scenario, category, startedFrom, startedUntil. Sorts by startedOn, the"
                            + " latest first.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable ScenarioKind scenario,
            @RestQuery @Nullable String category,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate startedFrom,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate startedUntil) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("scenario", scenario)
                .having("categories", category)
                .from("startedOn", startedFrom)
                .until("startedOn", startedUntil)
                .in("supplierId", suppliers.own())
                .sortable("startedOn")
                .sortedBy("-startedOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one crisis",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<CrisisProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<CrisisState> outcome = asOf == null ? crises.load(id) : crises.load(id, asOf.at());
        Set<UUID> own = suppliers.own();
        CrisisProfile profile = CrisisResource.profile(outcome, own);
        if (!own.isEmpty() && profile.suppliers().isEmpty()) {
            throw Missing.here();
        }
        return Answers.ok(outcome, profile);
    }
}
