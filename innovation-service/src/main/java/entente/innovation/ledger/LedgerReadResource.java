package entente.innovation.ledger;

import entente.innovation.FootingClient;
import entente.innovation.SupplierClient;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finding and reading entries. A supplier's users see those of the own initiatives that are shared.
 */
@Path("/value-ledger")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Value")
public class LedgerReadResource {

    private final CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers;
    private final LedgerEntryView view;
    private final FootingClient footings;
    private final SupplierClient suppliers;
    private final Lists lists;
    private final Caller caller;

    LedgerReadResource(
            CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers,
            LedgerEntryView view,
            FootingClient footings,
            SupplierClient suppliers,
            Lists lists,
            Caller caller) {
        this.ledgers = ledgers;
        this.view = view;
        this.footings = footings;
        this.suppliers = suppliers;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List entries of all ledgers",
            description =
                    "Each with every amount that moved it. Filters: initiativeId, supplierId, kind,"
                            + " status, currency, shared, tangible, month (2026-07, in which"
                            + " something of it counts), enteredBy, from and until (its date). Sorts by"
                            + " entryOn, claimed, validated, realised.")
    public RestResponse<Page<EntryProfile>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID initiativeId,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Kind kind,
            @RestQuery @Nullable EntryStatus status,
            @RestQuery @Nullable String currency,
            @RestQuery @Nullable Boolean shared,
            @RestQuery @Nullable Boolean tangible,
            @RestQuery @Pattern(regexp = "[0-9]{4}-[0-9]{2}", message = "must be a month: 2026-07")
                    @Nullable String month,
            @RestQuery @Nullable String enteredBy,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate from,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate until) {
        return lists.of(view)
                .where("initiativeId", initiativeId)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("status", status)
                .where("currency", currency)
                .where("shared", shared)
                .where("shared", caller.ofSupplier() ? Boolean.TRUE : null)
                .where("tangible", tangible)
                .having("months", month)
                .where("enteredBy", enteredBy)
                .from("entryOn", from)
                .until("entryOn", until)
                .in("supplierId", suppliers.own())
                .sortable("entryOn", "claimed", "validated", "realised")
                .sortedBy("-entryOn")
                .answer(page, EntryProfile.class, LedgerEntryView::profile);
    }

    @GET
    @Path("/{initiativeId}")
    @Operation(
            summary = "Read the ledger of an initiative",
            description =
                    "All its entries with their sums by currency; always current, or as it was known"
                            + " at asOf.")
    public RestResponse<LedgerProfile> get(
            @RestPath UUID initiativeId, @RestQuery @Nullable AsOf asOf) {
        UUID supplierId = footings.of(initiativeId).footing().supplierId();
        suppliers.requireSight(supplierId);
        Outcome<LedgerState> outcome = load(initiativeId, asOf);
        return Answers.ok(
                outcome,
                LedgerProfile.of(initiativeId, supplierId, outcome.state(), caller.ofSupplier()));
    }

    @GET
    @Path("/{initiativeId}/entries/{entryId}")
    @Operation(
            summary = "Read one entry",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<LedgerProfile.Item> entry(
            @RestPath UUID initiativeId, @RestPath UUID entryId, @RestQuery @Nullable AsOf asOf) {
        suppliers.requireSight(footings.of(initiativeId).footing().supplierId());
        Outcome<LedgerState> outcome = load(initiativeId, asOf);
        Entry entry =
                outcome.state()
                        .entry(entryId)
                        .filter(each -> !caller.ofSupplier() || each.line().mark().shared())
                        .orElseThrow(Missing::here);
        return Answers.ok(outcome, LedgerProfile.Item.of(entry));
    }

    private Outcome<LedgerState> load(UUID initiativeId, @Nullable AsOf asOf) {
        return asOf == null ? ledgers.load(initiativeId) : ledgers.load(initiativeId, asOf.at());
    }
}
