package entente.governance.webhooks;

import entente.governance.webhooks.WebhookEvent.Subscription;
import java.time.Instant;

/** What can be asked of a webhook. */
public sealed interface WebhookCommand {

    record Register(String url, Subscription subscription, String by) implements WebhookCommand {}

    record Subscribe(Subscription subscription, String by) implements WebhookCommand {}

    record Pause(PauseCause cause, String by) implements WebhookCommand {}

    record Resume(String by) implements WebhookCommand {}

    record RotateSecret(Instant at, String by) implements WebhookCommand {}

    record Remove(String by) implements WebhookCommand {}
}
