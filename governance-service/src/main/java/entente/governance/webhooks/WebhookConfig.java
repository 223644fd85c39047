package entente.governance.webhooks;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class WebhookConfig {

    @Produces
    @Singleton
    CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks(EventStore store) {
        return CommandHandler.of(store, WebhookEvent.CATEGORY, new Webhook());
    }
}
