package entente.governance.webhooks;

import entente.governance.SupplierClient;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Whose webhook is whose: category managers have their own ones, operators and auditors see all.
 */
@Singleton
public class OwnershipClient {

    private final CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks;
    private final SupplierClient suppliers;
    private final Caller caller;

    OwnershipClient(
            CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks,
            SupplierClient suppliers,
            Caller caller) {
        this.webhooks = webhooks;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /**
     * The webhook, for who may see it.
     *
     * @throws entente.platform.Rejected 404 when there is none or not for this caller
     */
    Outcome<WebhookState> seen(UUID id) {
        Outcome<WebhookState> outcome = webhooks.load(id);
        if (seesAll() || known(outcome).by().equals(caller.actor())) {
            return outcome;
        }
        throw Missing.here();
    }

    boolean seesAll() {
        return caller.has(Roles.OPERATOR) || caller.has(Roles.AUDITOR);
    }

    /**
     * Lets pass who may hear of these partnerships; none in particular are all of the company.
     *
     * @throws entente.platform.Rejected 403 {@code out-of-scope}; 404
     */
    void requireScope(Set<UUID> supplierIds) {
        if (supplierIds.isEmpty()) {
            caller.requireWholeCompany();
        }
        supplierIds.forEach(suppliers::requireScope);
    }

    static WebhookState.Known known(Outcome<WebhookState> outcome) {
        return switch (outcome.state()) {
            case WebhookState.Known known -> known;
            case WebhookState.Absent _, WebhookState.Removed _ -> throw Missing.here();
        };
    }
}
