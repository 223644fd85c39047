package entente.innovation.ledger;

import entente.innovation.SupplierClient;
import entente.innovation.ledger.LedgerCommand.Realise;
import entente.innovation.ledger.LedgerCommand.Reverse;
import entente.innovation.ledger.LedgerCommand.Validate;
import entente.innovation.ledger.LedgerResource.MoneyBody;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Proving a benefit and taking back what does not hold, also after the initiative was stopped. Each
 * step answers with the entry.
 */
@Path("/value-ledger/{initiativeId}/entries/{entryId}")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Value")
public class SettlingResource {

    /**
     * How much is validated.
     *
     * @param amount in the entry's currency; null: all that was claimed and is not validated
     */
    public record ValidateBody(@Nullable @Valid MoneyBody amount) {}

    /**
     * How much arrived.
     *
     * @param amount in the entry's currency; null: all that was validated and is not realised
     * @param on when; null: today
     */
    public record RealiseBody(@Nullable @Valid MoneyBody amount, @Nullable LocalDate on) {}

    /**
     * What is taken back.
     *
     * @param amount in the entry's currency; null: all of the step, and with it all that came
     *     further
     */
    public record ReverseBody(
            @NotNull Step step,
            @Nullable @Valid MoneyBody amount,
            @NotBlank @Size(max = 1000) String reason) {}

    private final CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    SettlingResource(
            CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.ledgers = ledgers;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @Path("/validate")
    @Operation(
            summary = "Validate a benefit",
            description =
                    "By somebody other than who claimed it. 422 self-validation, beyond-claimed,"
                            + " not-a-benefit, entry-reversed, other-currency, amount-not-positive.")
    public RestResponse<LedgerProfile.Item> validate(
            @RestPath UUID initiativeId,
            @RestPath UUID entryId,
            @Valid @NotNull ValidateBody body) {
        return handle(
                initiativeId,
                entryId,
                new Validate(
                        entryId, MoneyBody.asked(body.amount()), time.today(), caller.actor()));
    }

    @POST
    @Path("/realise")
    @Operation(
            summary = "Tell that a validated benefit arrived",
            description =
                    "In parts, each with its day. 422 not-validated, beyond-validated,"
                            + " realised-in-future, not-a-benefit, entry-reversed, other-currency,"
                            + " amount-not-positive.")
    public RestResponse<LedgerProfile.Item> realise(
            @RestPath UUID initiativeId, @RestPath UUID entryId, @Valid @NotNull RealiseBody body) {
        LocalDate on = body.on();
        return handle(
                initiativeId,
                entryId,
                new Realise(
                        entryId,
                        MoneyBody.asked(body.amount()),
                        on == null ? time.today() : on,
                        time.today(),
                        caller.actor()));
    }

    @POST
    @Path("/reverse")
    @Operation(
            summary = "Take an entry back, or a part of it",
            description =
                    "What was realised last is taken back first. 422 already-reversed,"
                            + " nothing-to-reverse, beyond-recorded, later-step-first, not-a-benefit,"
                            + " other-currency, amount-not-positive.")
    public RestResponse<LedgerProfile.Item> reverse(
            @RestPath UUID initiativeId, @RestPath UUID entryId, @Valid @NotNull ReverseBody body) {
        return handle(
                initiativeId,
                entryId,
                new Reverse(
                        entryId,
                        body.step(),
                        MoneyBody.asked(body.amount()),
                        body.reason().strip(),
                        time.today(),
                        caller.actor()));
    }

    private RestResponse<LedgerProfile.Item> handle(
            UUID initiativeId, UUID entryId, LedgerCommand command) {
        switch (ledgers.load(initiativeId).state()) {
            case LedgerState.Empty _ -> throw Missing.here();
            case LedgerState.Kept kept -> suppliers.requireScope(kept.supplierId());
        }
        Outcome<LedgerState> outcome = ledgers.handle(initiativeId, command, request.context());
        return Answers.ok(
                outcome,
                LedgerProfile.Item.of(outcome.state().entry(entryId).orElseThrow(Missing::here)));
    }
}
