package entente.governance.webhooks;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Facts of a webhook. Its secret is in none of them. */
public sealed interface WebhookEvent {

    Category<WebhookEvent> CATEGORY = new Category<>("webhook", WebhookEvent.class);

    /**
     * What is delivered.
     *
     * @param types of public events
     * @param supplierIds of whose partnerships; empty: of all
     */
    record Subscription(Set<String> types, Set<UUID> supplierIds) {
        public Subscription {
            types = Set.copyOf(types);
            supplierIds = Set.copyOf(supplierIds);
        }

        boolean wants(String type, String key) {
            return types.contains(type)
                    && (supplierIds.isEmpty()
                            || supplierIds.stream().anyMatch(id -> id.toString().equals(key)));
        }
    }

    @EventType("webhook-registered")
    record Registered(String url, Subscription subscription, String by) implements WebhookEvent {}

    @EventType("webhook-subscribed")
    record Subscribed(Subscription subscription, String by) implements WebhookEvent {}

    @EventType("webhook-paused")
    record Paused(PauseCause cause, String by) implements WebhookEvent {}

    /** It goes on where it stopped. */
    @EventType("webhook-resumed")
    record Resumed(String by) implements WebhookEvent {}

    /**
     * It is signed with another secret.
     *
     * @param secret counts its secrets from 1
     */
    @EventType("webhook-secret-rotated")
    record SecretRotated(int secret, Instant at, String by) implements WebhookEvent {}

    @EventType("webhook-removed")
    record Removed(String by) implements WebhookEvent {}
}
