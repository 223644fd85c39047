package entente.governance.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.webhooks.WebhookCommand.Pause;
import entente.governance.webhooks.WebhookCommand.Register;
import entente.governance.webhooks.WebhookCommand.Remove;
import entente.governance.webhooks.WebhookCommand.Resume;
import entente.governance.webhooks.WebhookCommand.RotateSecret;
import entente.governance.webhooks.WebhookCommand.Subscribe;
import entente.governance.webhooks.WebhookEvent.Paused;
import entente.governance.webhooks.WebhookEvent.Registered;
import entente.governance.webhooks.WebhookEvent.Removed;
import entente.governance.webhooks.WebhookEvent.Resumed;
import entente.governance.webhooks.WebhookEvent.SecretRotated;
import entente.governance.webhooks.WebhookEvent.Subscribed;
import entente.governance.webhooks.WebhookEvent.Subscription;
import entente.platform.contracts.Contracts;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String URL = "https://example.org/hooks";
    private static final UUID SUPPLIER = new UUID(7, 7);
    private static final Subscription HELD =
            new Subscription(Set.of("governance.meeting-held.v1"), Set.of(SUPPLIER));
    private static final Subscription MISSED =
            new Subscription(Set.of("governance.meeting-missed.v1"), Set.of());
    private static final Registered REGISTERED = new Registered(URL, HELD, "ada");
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final UUID SELF = new UUID(8, 1);

    private final DeciderSpec<WebhookCommand, WebhookState, WebhookEvent> webhook =
            DeciderSpec.of(new Webhook());

    @Test
    void it_hears_of_known_types_only() {
        webhook.given().when(new Register(URL, HELD, "ada")).then(REGISTERED);
        Subscription nothing = new Subscription(Set.of(), Set.of());
        webhook.given().when(new Register(URL, nothing, "ada")).thenRejected("event-types-missing");
        Subscription misspelt = new Subscription(Set.of("governance.meeting-heald.v1"), Set.of());
        webhook.given().when(new Register(URL, misspelt, "ada")).thenRejected("event-type-unknown");
        webhook.given(REGISTERED)
                .when(new Subscribe(misspelt, "ada"))
                .thenRejected("event-type-unknown");
        webhook.given(REGISTERED)
                .when(new Register(URL, HELD, "ada"))
                .thenRejected("webhook-exists");
        webhook.given(REGISTERED).when(new Subscribe(HELD, "eve")).thenNothing();
        webhook.given(REGISTERED)
                .when(new Subscribe(MISSED, "eve"))
                .then(new Subscribed(MISSED, "eve"));
    }

    @Test
    void it_is_paused_and_goes_on() {
        Paused paused = new Paused(PauseCause.EXHAUSTED, "policy:webhooks");
        webhook.given(REGISTERED)
                .when(new Pause(PauseCause.EXHAUSTED, "policy:webhooks"))
                .then(paused);
        webhook.given(REGISTERED, paused).when(new Pause(PauseCause.ASKED, "ada")).thenNothing();
        webhook.given(REGISTERED, paused).when(new Resume("ada")).then(new Resumed("ada"));
        webhook.given(REGISTERED).when(new Resume("ada")).thenNothing();
    }

    @Test
    void secrets_are_counted_and_what_is_removed_is_gone() {
        webhook.given(REGISTERED)
                .when(new RotateSecret(NOON, "ada"))
                .then(new SecretRotated(2, NOON, "ada"));
        Removed removed = new Removed("ada");
        webhook.given(REGISTERED).when(new Remove("ada")).then(removed);
        webhook.given(REGISTERED, removed).when(new Remove("ada")).thenNothing();
        webhook.given(REGISTERED, removed).when(new Resume("ada")).thenRejected("not-found");
        webhook.given().when(new Resume("ada")).thenRejected("not-found");
    }

    @Test
    void a_row_says_what_it_hears() {
        WebhookView.WebhookRow row =
                ViewSpec.of(new WebhookView())
                        .given(
                                WebhookEvent.CATEGORY.stream(SELF),
                                REGISTERED,
                                new Subscribed(MISSED, "ada"),
                                new SecretRotated(2, NOON, "ada"),
                                new Paused(PauseCause.GONE, "policy:webhooks"))
                        .row(SELF);
        assertThat(row.url).isEqualTo(URL);
        assertThat(row.types).containsExactly("governance.meeting-missed.v1");
        assertThat(row.supplierIds).isEmpty();
        assertThat(row.secret).isEqualTo(2);
        assertThat(row.paused).isEqualTo(PauseCause.GONE);
        assertThat(row.since).isEqualTo(1);
    }

    @Test
    void a_subscription_is_by_type_and_partnership() {
        String key = SUPPLIER.toString();
        assertThat(HELD.wants("governance.meeting-held.v1", key)).isTrue();
        assertThat(HELD.wants("governance.meeting-held.v1", SELF.toString())).isFalse();
        assertThat(HELD.wants("governance.meeting-missed.v1", key)).isFalse();
        assertThat(MISSED.wants("governance.meeting-missed.v1", key)).isTrue();
    }

    @Test
    void the_types_are_those_of_the_contracts() throws Exception {
        try (var files = Files.list(Path.of("contracts"))) {
            Set<String> types =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".example.json"))
                            .map(name -> name.replace(".example.json", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(PublicTypes.ALL)).isEqualTo(types);
        }
        assertThat(PublicTypes.ALL)
                .containsAll(Contracts.of(Path.of("contracts")).publishedTypes());
    }
}
