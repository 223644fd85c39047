package entente.governance.webhooks;

import entente.governance.webhooks.WebhookEvent.Subscription;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom is delivered, what, and signed how.
 *
 * @param version of the webhook that says so
 * @param since place in the log from which on it hears
 * @param secret number of its secret
 * @param rotatedAt when it got that; null: it is the first
 */
record Subscriber(
        UUID id,
        int version,
        String url,
        Subscription subscription,
        long since,
        int secret,
        @Nullable Instant rotatedAt) {}
