package entente.governance.webhooks;

import entente.governance.webhooks.EndpointClient.Answer;
import entente.governance.webhooks.WebhookEvent.Subscription;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registering webhooks and changing them. Category managers have their own ones. */
@Path("/webhooks")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.OPERATOR})
@Tag(name = "Webhooks")
public class WebhookResource {

    /**
     * Where to, and what.
     *
     * @param types of public events
     * @param supplierIds of whose partnerships; missing or empty: of all
     */
    public record WebhookBody(
            @NotBlank @Size(max = 500) String url,
            @NotNull @Size(max = 50) Set<@NotBlank String> types,
            @Nullable @Size(max = 500) Set<@NotNull UUID> supplierIds) {}

    /** What from now on; as when it is registered. */
    public record SubscriptionBody(
            @NotNull @Size(max = 50) Set<@NotBlank String> types,
            @Nullable @Size(max = 500) Set<@NotNull UUID> supplierIds) {}

    private final CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks;
    private final OwnershipClient ownership;
    private final EndpointClient endpoints;
    private final SecretClient secrets;
    private final DeliveryClient deliveries;
    private final LetterClient letters;
    private final Caller caller;
    private final CommandRequest request;

    WebhookResource(
            CommandHandler<WebhookCommand, WebhookState, WebhookEvent> webhooks,
            OwnershipClient ownership,
            EndpointClient endpoints,
            SecretClient secrets,
            DeliveryClient deliveries,
            LetterClient letters,
            Caller caller,
            CommandRequest request) {
        this.webhooks = webhooks;
        this.ownership = ownership;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.letters = letters;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Register a webhook",
            description =
                    "It hears of what is recorded from now on, signed as Standard Webhooks 1.0 has"
                            + " it; the secret is shown in this answer only, and a repeated request"
                            + " is answered without it. 422 url-not-allowed, host-unknown,"
                            + " address-not-public, event-types-missing, event-type-unknown; 403"
                            + " out-of-scope.")
    public RestResponse<WebhookProfile> register(@Valid @NotNull WebhookBody body) {
        CommandContext context = request.context();
        Outcome<WebhookState> outcome = webhooks.answered(context);
        String secret = null;
        if (outcome == null) {
            Subscription subscription = subscription(body.types(), body.supplierIds());
            ownership.requireScope(subscription.supplierIds());
            String url = body.url().strip();
            endpoints.require(url);
            UUID id = Ids.next();
            outcome =
                    webhooks.begin(
                            id,
                            new WebhookCommand.Register(url, subscription, caller.actor()),
                            context);
            secret = secrets.secret(id, 1);
        }
        return Answers.created(outcome, "/webhooks/" + outcome.id(), profile(outcome, secret));
    }

    @POST
    @Path("/{id}/subscribe")
    @Operation(
            summary = "Change what it hears",
            description = "422 event-types-missing, event-type-unknown; 403 out-of-scope.")
    public RestResponse<WebhookProfile> subscribe(
            @RestPath UUID id, @Valid @NotNull SubscriptionBody body) {
        return run(
                id,
                () -> {
                    Subscription wanted = subscription(body.types(), body.supplierIds());
                    ownership.requireScope(wanted.supplierIds());
                    return new WebhookCommand.Subscribe(wanted, caller.actor());
                });
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Deliver nothing for now", description = "Nothing is lost by it.")
    public RestResponse<WebhookProfile> pause(@RestPath UUID id) {
        return run(id, () -> new WebhookCommand.Pause(PauseCause.ASKED, caller.actor()));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(
            summary = "Go on delivering",
            description = "From where it stopped, in the order of the log.")
    public RestResponse<WebhookProfile> resume(@RestPath UUID id) {
        return run(id, () -> new WebhookCommand.Resume(caller.actor()));
    }

    @POST
    @Path("/{id}/remove")
    @Operation(summary = "Remove it", description = "With its dead letters.")
    public RestResponse<Void> remove(@RestPath UUID id) {
        CommandContext context = request.context();
        if (webhooks.answered(context) == null) {
            ownership.seen(id);
            var _ = webhooks.handle(id, new WebhookCommand.Remove(caller.actor()), context);
            letters.forget(id);
        }
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(
            summary = "Sign with another secret",
            description =
                    "It is shown in this answer only. For 24 hours each delivery is signed with the"
                            + " one before as well.")
    public RestResponse<WebhookProfile> rotate(@RestPath UUID id) {
        CommandContext context = request.context();
        Outcome<WebhookState> outcome = webhooks.answered(context);
        String secret = null;
        if (outcome == null) {
            ownership.seen(id);
            // Signatures carry the world's time, so what ends with them is counted in it.
            outcome =
                    webhooks.handle(
                            id,
                            new WebhookCommand.RotateSecret(Instant.now(), caller.actor()),
                            context);
            secret = secrets.secret(id, OwnershipClient.known(outcome).secret());
        }
        return Answers.ok(outcome, profile(outcome, secret));
    }

    /**
     * What came of a test.
     *
     * @param status null: there was no answer
     * @param error null: it was accepted
     */
    public record Pinged(
            boolean accepted, @Nullable Integer status, @Nullable String error, long millis) {}

    @POST
    @Path("/{id}/ping")
    @Operation(
            summary = "Try it",
            description =
                    "Posts one event of type entente.ping.v1, signed as the others, now and once,"
                            + " also while it is paused; beside the order of the log.")
    public Pinged ping(@RestPath UUID id) throws InterruptedException {
        Outcome<WebhookState> outcome = ownership.seen(id);
        Answer answer = deliveries.ping(id, OwnershipClient.known(outcome));
        return new Pinged(
                answer.accepted(), answer.status(), answer.error(), answer.took().toMillis());
    }

    private RestResponse<WebhookProfile> run(UUID id, Supplier<WebhookCommand> command) {
        CommandContext context = request.context();
        Outcome<WebhookState> outcome = webhooks.answered(context);
        if (outcome == null) {
            ownership.seen(id);
            outcome = webhooks.handle(id, command.get(), context);
        }
        return Answers.ok(outcome, profile(outcome, null));
    }

    private static Subscription subscription(Set<String> types, @Nullable Set<UUID> suppliers) {
        return new Subscription(types, suppliers == null ? Set.of() : suppliers);
    }

    private static WebhookProfile profile(Outcome<WebhookState> outcome, @Nullable String secret) {
        return WebhookProfile.of(
                UUID.fromString(outcome.id()), OwnershipClient.known(outcome), secret);
    }
}
