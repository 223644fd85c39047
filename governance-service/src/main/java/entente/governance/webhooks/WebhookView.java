package entente.governance.webhooks;

import entente.governance.webhooks.WebhookEvent.Paused;
import entente.governance.webhooks.WebhookEvent.Registered;
import entente.governance.webhooks.WebhookEvent.Removed;
import entente.governance.webhooks.WebhookEvent.Resumed;
import entente.governance.webhooks.WebhookEvent.SecretRotated;
import entente.governance.webhooks.WebhookEvent.Subscribed;
import entente.governance.webhooks.WebhookEvent.Subscription;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which webhooks are there, and what does each hear? */
@Singleton
public class WebhookView implements View<WebhookEvent, WebhookView.WebhookRow> {

    /** A webhook; {@code since}: place in the log from which on it hears. */
    @Entity
    @Table(name = "webhook_v1")
    public static class WebhookRow {
        @Id public UUID id = new UUID(0, 0);
        public int version;
        public long since;
        public String url = "";
        public String[] types = {};
        public String[] supplierIds = {};
        public String registeredBy = "";
        public Instant registeredAt = Instant.EPOCH;

        @Enumerated(EnumType.STRING)
        public @Nullable PauseCause paused;

        public int secret = 1;
        public @Nullable Instant rotatedAt;
    }

    @Override
    public Feed<WebhookEvent> feed() {
        return new Feed.Log<>(WebhookEvent.CATEGORY);
    }

    @Override
    public Class<WebhookRow> row() {
        return WebhookRow.class;
    }

    @Override
    public Object key(Recorded<WebhookEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable WebhookRow evolve(
            @Nullable WebhookRow before, Recorded<WebhookEvent> recorded) {
        WebhookRow row = before == null ? new WebhookRow() : before;
        row.version = recorded.version();
        switch (recorded.event()) {
            case Registered e -> {
                row.id = UUID.fromString(recorded.id());
                row.since = recorded.position();
                row.url = e.url();
                row.registeredBy = e.by();
                row.registeredAt = recorded.occurredAt();
                subscribe(row, e.subscription());
            }
            case Subscribed e -> subscribe(row, e.subscription());
            case Paused e -> row.paused = e.cause();
            case Resumed _ -> row.paused = null;
            case SecretRotated e -> {
                row.secret = e.secret();
                row.rotatedAt = e.at();
            }
            case Removed _ -> {
                return null;
            }
        }
        return row;
    }

    private static void subscribe(WebhookRow row, Subscription subscription) {
        row.types = subscription.types().stream().sorted().toArray(String[]::new);
        row.supplierIds =
                subscription.supplierIds().stream()
                        .map(UUID::toString)
                        .sorted()
                        .toArray(String[]::new);
    }
}
