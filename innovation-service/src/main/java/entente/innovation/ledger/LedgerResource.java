package entente.innovation.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.innovation.FootingClient;
import entente.innovation.SupplierClient;
import entente.innovation.ledger.LedgerCommand.AgreeGainShare;
import entente.innovation.ledger.LedgerCommand.Enter;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Entering what an initiative costs and brings, and agreeing on who gets what of the gain. */
@Path("/value-ledger")
@RunOnVirtualThread
@Tag(name = "Value")
public class LedgerResource {

    /** An amount, a decimal string, in a currency. */
    public record MoneyBody(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
                    String currency) {

        static @Nullable Amount asked(@Nullable MoneyBody body) {
            return body == null ? null : new Amount(body.amount(), body.currency());
        }
    }

    /**
     * What a benefit is a percentage of.
     *
     * @param of in words, e.g. assembly time of a year
     * @param percentage of it, 10 for a tenth
     */
    public record PortionBody(
            @NotBlank @Size(max = 200) String of,
            @NotNull @Valid MoneyBody amount,
            @NotNull @Digits(integer = 5, fraction = 6) BigDecimal percentage) {}

    /** The document that an amount was read from. */
    public record SourceBody(
            @NotBlank @Size(max = 60) String system, @NotBlank @Size(max = 120) String reference) {}

    /**
     * An entry.
     *
     * @param amount as such; null: by the baseline
     * @param on when it was spent, or for when the benefit is expected
     * @param shared whether the partner may see it; left out: no
     * @param tangible whether it shows in an account; left out: yes; of an investment always
     * @param source null: none; the same one is entered once in all initiatives
     */
    public record EntryBody(
            @NotNull UUID initiativeId,
            @NotNull Kind kind,
            @Nullable @Valid MoneyBody amount,
            @Nullable @Valid PortionBody baseline,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String description,
            @Nullable Boolean shared,
            @Nullable Boolean tangible,
            @Nullable @Valid SourceBody source) {}

    /**
     * How a gain is divided.
     *
     * @param theirs the partner's percentage, 0 to 100
     */
    public record GainShareBody(@NotNull @Digits(integer = 5, fraction = 6) BigDecimal theirs) {}

    private final CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers;
    private final FootingClient footings;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    LedgerResource(
            CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers,
            FootingClient footings,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.ledgers = ledgers;
        this.footings = footings;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER})
    @Operation(
            summary = "Enter an investment or claim a benefit",
            description =
                    "The kind tells which. A benefit takes an amount or a percentage of a baseline,"
                            + " computed exactly. It is summed at the rate of its date. 422"
                            + " initiative-stopped, amount-or-baseline, amount-not-positive,"
                            + " entry-in-future, rate-missing. 409 value-source-taken.")
    public RestResponse<LedgerProfile.Item> enter(@Valid @NotNull EntryBody body) {
        suppliers.requireScope(footings.of(body.initiativeId()).footing().supplierId());
        UUID entry = Ids.next();
        Outcome<LedgerState> outcome =
                ledgers.handle(body.initiativeId(), () -> grounded(body, entry), request.context());
        // Repeated, the answer is about the entry that was made then: the last of that version.
        LedgerProfile.Item item = LedgerProfile.Item.of(outcome.state().all().getLast());
        return Answers.created(
                outcome, "/value-ledger/" + outcome.id() + "/entries/" + item.id(), item);
    }

    private Grounded<LedgerCommand> grounded(EntryBody body, UUID entry) {
        FootingClient.Found found = footings.of(body.initiativeId());
        MoneyBody amount = body.amount();
        PortionBody baseline = body.baseline();
        String currency =
                amount != null
                        ? amount.currency()
                        : baseline == null ? "" : baseline.amount().currency();
        FootingClient.Rate rate = footings.rate(currency, body.on());
        SourceBody source = body.source();
        return Grounded.on(
                List.of(found.seen(), rate.seen()),
                new Enter(
                        found.footing(),
                        new Draft(
                                entry,
                                body.kind(),
                                amount == null ? null : amount.amount(),
                                currency,
                                rate.rate(),
                                body.on(),
                                body.description().strip(),
                                Boolean.TRUE.equals(body.shared()),
                                !Boolean.FALSE.equals(body.tangible()),
                                source == null
                                        ? null
                                        : new Source(
                                                source.system().strip(),
                                                source.reference().strip()),
                                baseline == null
                                        ? null
                                        : new Portion(
                                                baseline.of().strip(),
                                                baseline.amount().amount(),
                                                baseline.percentage())),
                        time.today(),
                        caller.actor()));
    }

    @POST
    @Path("/{initiativeId}/agree-gain-share")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Agree how the gain of an initiative is divided",
            description = "The partner's percentage; again to amend it. 422 share-out-of-range.")
    public RestResponse<LedgerProfile> agree(
            @RestPath UUID initiativeId, @Valid @NotNull GainShareBody body) {
        FootingClient.Found found = footings.of(initiativeId);
        UUID supplierId = found.footing().supplierId();
        suppliers.requireScope(supplierId);
        CommandContext context = request.context();
        Outcome<LedgerState> outcome =
                ledgers.handle(
                        initiativeId,
                        new AgreeGainShare(found.footing(), body.theirs(), caller.actor()),
                        context);
        return Answers.ok(
                outcome, LedgerProfile.of(initiativeId, supplierId, outcome.state(), false));
    }
}
