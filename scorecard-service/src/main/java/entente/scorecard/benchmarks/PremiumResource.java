package entente.scorecard.benchmarks;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.benchmarks.PremiumCommand.Approve;
import entente.scorecard.benchmarks.PremiumCommand.Justify;
import entente.scorecard.benchmarks.PremiumCommand.Reject;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is paid above the market, and whether it is worth it. */
@Path("/benchmarks/premiums")
@RunOnVirtualThread
public class PremiumResource {

    /** How long before the day of the question a benefit may have been validated. */
    private static final int YEARS = 2;

    private final CommandHandler<PremiumCommand, PremiumState, PremiumEvent> premiums;
    private final PremiumView view;
    private final Lists lists;
    private final ValidatedView validated;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    PremiumResource(
            CommandHandler<PremiumCommand, PremiumState, PremiumEvent> premiums,
            PremiumView view,
            Lists lists,
            ValidatedView validated,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.premiums = premiums;
        this.view = view;
        this.lists = lists;
        this.validated = validated;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    /**
     * What a premium is paid for.
     *
     * @param entries ids of validated benefits, as {@code /scorecards/…/observations} answers them
     * @param note in words, without personal data
     */
    public record JustificationRequest(
            @NotEmpty @Size(max = 4) List<@NotNull Gain> gains,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 200) String> entries,
            @NotBlank @Size(max = 2000) String note) {

        public JustificationRequest {
            gains = List.copyOf(gains);
            entries = List.copyOf(entries);
        }
    }

    /** Why, in plain words and without names of people. */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** A premium in the list; {@code worth} is what it was justified with, in its currency. */
    public record PremiumItem(
            UUID supplierId,
            String period,
            String status,
            String rate,
            String amount,
            String currency,
            @Nullable String worth) {

        static PremiumItem of(PremiumView.PremiumRow row) {
            BigDecimal worth = row.worth;
            return new PremiumItem(
                    row.supplierId,
                    row.period,
                    row.status.name(),
                    PremiumBody.plain(row.rate),
                    PremiumBody.plain(row.amount),
                    row.currency,
                    worth == null ? null : PremiumBody.plain(worth));
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List premiums over the market",
            description =
                    "Of quarters whose market-premium was above the threshold. Filters: supplierId,"
                            + " period, status (OPEN, PROPOSED, JUSTIFIED, GONE). Sorts by period,"
                            + " rate, amount.")
    public RestResponse<Page<PremiumItem>> list(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable PremiumStatus status,
            @BeanParam ListRequest page) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("period", period)
                .where("status", status)
                .sortable("period", "rate", "amount")
                .sortedBy("-period,-amount")
                .answer(page, PremiumItem.class, PremiumItem::of);
    }

    @GET
    @Path("/{supplierId}/{period}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a premium", description = "As it was known at asOf.")
    public RestResponse<PremiumBody> get(
            @RestPath UUID supplierId, @RestPath String period, @RestQuery @Nullable AsOf asOf) {
        String id = PremiumEvent.id(supplierId, period);
        return answer(asOf == null ? premiums.load(id) : premiums.load(id, asOf.at()));
    }

    @POST
    @Path("/{supplierId}/{period}/justify")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Propose what a premium is paid for",
            description =
                    "With benefits of this supplier that were validated in the two years before."
                            + " 409 validated-value-taken; 422 value-not-validated,"
                            + " value-insufficient, rate-missing, premium-not-open,"
                            + " premium-below-threshold; 409 premium-moved; 403 out-of-scope.")
    public RestResponse<PremiumBody> justify(
            @RestPath UUID supplierId,
            @RestPath String period,
            @Valid @NotNull JustificationRequest body) {
        CommandContext context = request.context();
        Outcome<PremiumState> outcome = premiums.answered(context);
        if (outcome == null) {
            suppliers.inScope(supplierId);
            String id = PremiumEvent.id(supplierId, period);
            PremiumBody known = body(premiums.load(id));
            outcome =
                    premiums.handle(
                            id,
                            new Justify(
                                    body.gains(),
                                    body.entries(),
                                    validated.since(
                                            time.today().minusYears(YEARS),
                                            supplierId,
                                            known.currency()),
                                    known.currency(),
                                    body.note().strip(),
                                    caller.actor()),
                            context);
        }
        return answer(outcome);
    }

    @POST
    @Path("/{supplierId}/{period}/approve")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Accept a justification",
            description =
                    "By somebody else than who proposed it, as long as the benefits still hold."
                            + " 422 justifier-approves, justification-missing, value-not-validated,"
                            + " value-insufficient, rate-missing; 409 premium-moved;"
                            + " 403 out-of-scope.")
    public RestResponse<PremiumBody> approve(@RestPath UUID supplierId, @RestPath String period) {
        return run(
                supplierId,
                period,
                () -> {
                    PremiumBody known = body(premiums.load(PremiumEvent.id(supplierId, period)));
                    return new Approve(
                            validated.of(supplierId, known.currency()),
                            known.currency(),
                            caller.actor());
                });
    }

    @POST
    @Path("/{supplierId}/{period}/reject")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Reject a justification",
            description =
                    "By somebody else than who proposed it; its benefits are free again."
                            + " 422 justifier-approves, justification-missing; 403 out-of-scope.")
    public RestResponse<PremiumBody> reject(
            @RestPath UUID supplierId, @RestPath String period, @Valid @NotNull Reason body) {
        return run(supplierId, period, () -> new Reject(body.reason().strip(), caller.actor()));
    }

    private RestResponse<PremiumBody> run(
            UUID supplier, String period, Supplier<PremiumCommand> command) {
        CommandContext context = request.context();
        Outcome<PremiumState> outcome = premiums.answered(context);
        if (outcome == null) {
            suppliers.requireScope(supplier);
            outcome = premiums.handle(PremiumEvent.id(supplier, period), command.get(), context);
        }
        return answer(outcome);
    }

    private static RestResponse<PremiumBody> answer(Outcome<PremiumState> outcome) {
        return Answers.ok(outcome, body(outcome));
    }

    private static PremiumBody body(Outcome<PremiumState> outcome) {
        PremiumBody body = PremiumBody.of(outcome.state());
        if (body == null) {
            throw Missing.here();
        }
        return body;
    }
}
