package entente.governance.webhooks;

import entente.governance.webhooks.EndpointClient.Answer;
import entente.governance.webhooks.ToldClient.Told;
import entente.platform.Ids;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Delivers one event to one webhook, once: signed, with an id that is the same at every attempt.
 */
@Singleton
public class DeliveryClient {

    private static final UUID DELIVERIES = UUID.fromString("0d6b2f3e-9f5b-5c0c-8f6a-5b8e1f4d7a02");

    private final EndpointClient endpoints;
    private final SecretClient secrets;

    DeliveryClient(EndpointClient endpoints, SecretClient secrets) {
        this.endpoints = endpoints;
        this.secrets = secrets;
    }

    static UUID id(UUID webhook, UUID event) {
        return Ids.derived(DELIVERIES, webhook + "/" + event);
    }

    /** Delivers an event that says nothing. */
    Answer ping(UUID webhook, WebhookState.Known known) throws InterruptedException {
        UUID id = Ids.next();
        Subscriber to =
                new Subscriber(
                        webhook,
                        0,
                        known.url(),
                        known.subscription(),
                        0,
                        known.secret(),
                        known.rotatedAt());
        JsonObject ping =
                new JsonObject()
                        .put("specversion", "1.0")
                        .put("id", id.toString())
                        .put("type", "entente.ping.v1")
                        .put("source", "/entente/governance")
                        .put("time", Instant.now().toString())
                        .put("datacontenttype", "application/json")
                        .put("data", new JsonObject().put("webhookId", webhook.toString()));
        return deliver(to, id, ping.toBuffer());
    }

    Answer deliver(Subscriber to, Told told) throws InterruptedException {
        return deliver(to, id(to.id(), told.eventId()), told.body());
    }

    /** The times that receivers check are those of the world, whatever day a demo plays. */
    Answer deliver(Subscriber to, UUID id, Buffer body) throws InterruptedException {
        Instant now = Instant.now();
        return endpoints.post(
                to.url(),
                Map.of(
                        "content-type",
                        "application/cloudevents+json; charset=UTF-8",
                        "user-agent",
                        "Entente-Webhooks/1",
                        "webhook-id",
                        id.toString(),
                        "webhook-timestamp",
                        Long.toString(now.getEpochSecond()),
                        "webhook-signature",
                        secrets.signature(to, id.toString(), now, body)),
                body);
    }
}
