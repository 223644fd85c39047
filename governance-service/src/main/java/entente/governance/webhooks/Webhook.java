package entente.governance.webhooks;

import entente.governance.webhooks.WebhookCommand.Pause;
import entente.governance.webhooks.WebhookCommand.Register;
import entente.governance.webhooks.WebhookCommand.Remove;
import entente.governance.webhooks.WebhookCommand.Resume;
import entente.governance.webhooks.WebhookCommand.RotateSecret;
import entente.governance.webhooks.WebhookCommand.Subscribe;
import entente.governance.webhooks.WebhookEvent.Paused;
import entente.governance.webhooks.WebhookEvent.Registered;
import entente.governance.webhooks.WebhookEvent.Resumed;
import entente.governance.webhooks.WebhookEvent.SecretRotated;
import entente.governance.webhooks.WebhookEvent.Subscribed;
import entente.governance.webhooks.WebhookEvent.Subscription;
import entente.governance.webhooks.WebhookState.Absent;
import entente.governance.webhooks.WebhookState.Known;
import entente.governance.webhooks.WebhookState.Removed;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An address that hears of public events. */
public final class Webhook implements Decider<WebhookCommand, WebhookState, WebhookEvent> {

    private record On(WebhookCommand command, WebhookState state) {}

    @Override
    public WebhookState initial() {
        return new Absent();
    }

    @Override
    public List<WebhookEvent> decide(WebhookCommand command, WebhookState state) {
        return switch (new On(command, state)) {
            case On(Register c, Absent _) -> {
                requireKnown(c.subscription());
                yield List.of(new Registered(c.url(), c.subscription(), c.by()));
            }
            case On(Register _, Known _), On(Register _, Removed _) ->
                    throw new Rejected("webhook-exists", "This webhook is registered already");
            case On(Subscribe c, Known s) -> {
                requireKnown(c.subscription());
                yield c.subscription().equals(s.subscription())
                        ? List.of()
                        : List.of(new Subscribed(c.subscription(), c.by()));
            }
            case On(Pause c, Known s) ->
                    s.paused() == null ? List.of(new Paused(c.cause(), c.by())) : List.of();
            case On(Resume c, Known s) ->
                    s.paused() == null ? List.of() : List.of(new Resumed(c.by()));
            case On(RotateSecret c, Known s) ->
                    List.of(new SecretRotated(s.secret() + 1, c.at(), c.by()));
            case On(Remove c, Known _) -> List.of(new WebhookEvent.Removed(c.by()));
            case On(Remove _, Removed _) -> List.of();
            case On(_, Absent _), On(_, Removed _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such webhook");
        };
    }

    private static void requireKnown(Subscription subscription) {
        if (subscription.types().isEmpty()) {
            throw new Rejected("event-types-missing", "A webhook hears of one type at least");
        }
        Set<String> unknown = new TreeSet<>(subscription.types());
        unknown.removeAll(PublicTypes.ALL);
        if (!unknown.isEmpty()) {
            throw new Rejected(
                    "event-type-unknown",
                    "These are no public events of this service",
                    List.copyOf(unknown));
        }
    }

    @Override
    public WebhookState evolve(WebhookState state, WebhookEvent event) {
        return switch (event) {
            case Registered e -> new Known(e.url(), e.subscription(), e.by(), null, 1, null);
            case Subscribed e when state instanceof Known s ->
                    new Known(
                            s.url(),
                            e.subscription(),
                            s.by(),
                            s.paused(),
                            s.secret(),
                            s.rotatedAt());
            case Paused e when state instanceof Known s ->
                    new Known(
                            s.url(),
                            s.subscription(),
                            s.by(),
                            e.cause(),
                            s.secret(),
                            s.rotatedAt());
            case Resumed _ when state instanceof Known s ->
                    new Known(s.url(), s.subscription(), s.by(), null, s.secret(), s.rotatedAt());
            case SecretRotated e when state instanceof Known s ->
                    new Known(s.url(), s.subscription(), s.by(), s.paused(), e.secret(), e.at());
            case WebhookEvent.Removed e -> new Removed(e.by());
            case Subscribed _, Paused _, Resumed _, SecretRotated _ -> state;
        };
    }
}
