package entente.governance.webhooks;

import entente.governance.webhooks.WebhookEvent.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The phases of a webhook. */
public sealed interface WebhookState {

    record Absent() implements WebhookState {}

    /**
     * It is there.
     *
     * @param by who registered it
     * @param paused null: it is delivered to
     * @param secret number of the secret it is signed with
     * @param rotatedAt null: it still is the first one
     */
    record Known(
            String url,
            Subscription subscription,
            String by,
            @Nullable PauseCause paused,
            int secret,
            @Nullable Instant rotatedAt)
            implements WebhookState {}

    record Removed(String by) implements WebhookState {}
}
