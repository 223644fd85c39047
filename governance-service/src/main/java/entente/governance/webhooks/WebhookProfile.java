package entente.governance.webhooks;

import entente.governance.webhooks.WebhookState.Known;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param supplierIds of whose partnerships it hears; empty: of all
 * @param paused why it is delivered nothing; null: it is delivered to
 * @param secretNumber counts its secrets from 1
 * @param secret with which deliveries are signed; shown once, when it is made, and null in every
 *     other answer
 */
public record WebhookProfile(
        UUID id,
        String url,
        List<String> types,
        List<UUID> supplierIds,
        String registeredBy,
        @Nullable PauseCause paused,
        int secretNumber,
        @Nullable String secret) {

    public WebhookProfile {
        types = List.copyOf(types);
        supplierIds = List.copyOf(supplierIds);
    }

    static WebhookProfile of(UUID id, Known known, @Nullable String secret) {
        return new WebhookProfile(
                id,
                known.url(),
                known.subscription().types().stream().sorted().toList(),
                known.subscription().supplierIds().stream().sorted().toList(),
                known.by(),
                known.paused(),
                known.secret(),
                secret);
    }
}
