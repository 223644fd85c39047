package entente.governance.webhooks;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import entente.governance.actions.ActionCommand;
import entente.governance.actions.ActionEvent;
import entente.governance.actions.ActionState;
import entente.governance.actions.Pledge;
import entente.governance.actions.Priority;
import entente.governance.people.Side;
import entente.governance.webhooks.Receiver.Delivery;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Public events arrive at real receivers: signed, in order, again after failures. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class WebhookIT {

    private static final Logger LOG = Logger.getLogger(WebhookIT.class);
    private static final String OPERATOR = TestTokens.of(Roles.OPERATOR);
    private static final String AGREED = "governance.action-item-agreed.v1";

    @Inject CommandHandler<ActionCommand, ActionState, ActionEvent> actions;

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private void agree(UUID supplier) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        var _ =
                actions.begin(
                        UUID.randomUUID(),
                        new ActionCommand.Agree(
                                supplier,
                                supplier,
                                "Send samples",
                                null,
                                Priority.NORMAL,
                                new Pledge(
                                        supplier,
                                        Side.OURS,
                                        today.plusDays(30),
                                        ZoneOffset.UTC,
                                        null),
                                null,
                                "ada",
                                Instant.now(),
                                today),
                        CommandContext.of("ada"));
    }

    private void agree(UUID supplier, int times) throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(many.submit(() -> agree(supplier)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static UUID supplier() {
        UUID supplier = UUID.randomUUID();
        Topics.tell(
                supplier,
                Map.of(
                        "supplier.registered.v1",
                        Topics.example("supplier.registered.v1", supplier)));
        soon().untilAsserted(() ->
                get(AUDITOR, "/suppliers?limit=500")
                        .then()
                        .body("items.id", hasItem(supplier.toString())));
        return supplier;
    }

    private static JsonPath register(String token, Receiver receiver, UUID supplier) {
        Response registered =
                post(
                        token,
                        "/webhooks",
                        Map.of(
                                "url",
                                receiver.url(),
                                "types",
                                List.of(AGREED),
                                "supplierIds",
                                List.of(supplier)));
        registered.then().statusCode(201);
        return registered.jsonPath();
    }

    private static Map<String, Object> listed(String id) {
        return get(OPERATOR, "/webhooks?limit=500")
                .jsonPath()
                .getMap("items.find { it.id == '" + id + "' }");
    }

    private static void inOrder(List<Delivery> deliveries) {
        assertThat(deliveries).extracting(Delivery::position).isSorted();
        assertThat(deliveries).extracting(Delivery::id).doesNotHaveDuplicates();
    }

    @Test
    void events_arrive_signed_and_in_order_while_another_receiver_hangs() throws Exception {
        UUID supplier = supplier();
        UUID other = UUID.randomUUID();
        try (Receiver receiver = new Receiver();
                Receiver slow = new Receiver()) {
            slow.hangs();
            String secret = register(ADA, receiver, supplier).getString("secret");
            register(ADA, slow, supplier);
            receiver.answers(500);
            agree(other, 5);
            agree(supplier, 40);
            soon().until(() -> receiver.refused.size() >= 2);
            receiver.answers(204);
            soon().untilAsserted(() -> assertThat(receiver.taken).hasSize(40));
            inOrder(receiver.taken);
            assertThat(receiver.taken)
                    .allSatisfy(delivery -> {
                        assertThat(delivery.isSignedWith(secret)).isTrue();
                        assertThat(delivery.type()).isEqualTo(AGREED);
                        assertThat(delivery.event().at("/data/supplierId").asText())
                                .isEqualTo(supplier.toString());
                    });
            assertThat(Set.copyOf(receiver.refused))
                    .as("one delivery, tried again under its id")
                    .containsExactly(receiver.taken.getFirst().id());
            assertThat(slow.taken).isEmpty();
        }
    }

    @Test
    void what_fails_for_too_long_is_set_aside_and_delivered_after_all() throws Exception {
        UUID supplier = supplier();
        try (Receiver receiver = new Receiver()) {
            receiver.answers(500);
            String id = register(OPERATOR, receiver, supplier).getString("id");
            agree(supplier, 3);
            soon().untilAsserted(() ->
                    get(OPERATOR, "/webhooks/" + id).then().body("paused", equalTo("EXHAUSTED")));
            soon().until(() -> listed(id).get("paused") != null);
            assertThat(listed(id)).containsEntry("deadLetters", 1);
            JsonPath dead = get(OPERATOR, "/webhooks/" + id + "/dead-letters").jsonPath();
            assertThat(dead.getString("items[0].error")).isEqualTo("answers 500");
            assertThat(dead.getInt("items[0].attempts")).isGreaterThan(3);
            String first = dead.getString("items[0].deliveryId");
            assertThat(Set.copyOf(receiver.refused)).containsExactly(first);

            receiver.answers(204);
            post(OPERATOR, "/webhooks/" + id + "/resume").then().statusCode(200);
            soon().untilAsserted(() -> assertThat(receiver.taken).hasSize(2));
            post(
                            OPERATOR,
                            "/webhooks/" + id + "/dead-letters/replay",
                            Map.of("type", "governance.meeting-held.v1"))
                    .then()
                    .statusCode(200)
                    .body("deadLetters", equalTo(0));
            post(
                            OPERATOR,
                            "/webhooks/" + id + "/dead-letters/replay",
                            Map.of("deliveryIds", List.of(first)))
                    .then()
                    .statusCode(200)
                    .body("deadLetters", equalTo(1));
            soon().untilAsserted(() -> assertThat(receiver.taken).hasSize(3));
            inOrder(receiver.taken.subList(0, 2));
            assertThat(receiver.taken.getLast().id()).isEqualTo(first);
            soon().untilAsserted(() -> assertThat(listed(id)).containsEntry("deadLetters", 0));
        }
    }

    @Test
    void it_can_be_tried_paused_signed_otherwise_and_removed() throws Exception {
        UUID supplier = supplier();
        try (Receiver receiver = new Receiver()) {
            JsonPath registered = register(ADA, receiver, supplier);
            String hook = "/webhooks/" + registered.getString("id");
            get(ADA, hook).then().statusCode(200).body("secret", nullValue());
            post(ADA, hook + "/pause").then().statusCode(200).body("paused", equalTo("ASKED"));
            post(ADA, hook + "/ping").then().statusCode(200).body("accepted", equalTo(true));
            agree(supplier, 2);
            String second = post(ADA, hook + "/rotate-secret").jsonPath().getString("secret");
            assertThat(second).isNotEqualTo(registered.getString("secret"));
            post(ADA, hook + "/resume").then().statusCode(200);
            soon().untilAsserted(() -> assertThat(receiver.taken).hasSizeGreaterThanOrEqualTo(3));
            assertThat(receiver.taken.getFirst().type()).isEqualTo("entente.ping.v1");
            // A sender that did not hear of the change yet may have delivered these.
            soon().pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        agree(supplier, 1);
                        return receiver.taken.getLast().isSignedWith(second);
                    });
            Delivery last = receiver.taken.getLast();
            assertThat(last.isSignedWith(registered.getString("secret"))).isTrue();
            assertThat(last.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();

            receiver.answers(301);
            post(ADA, hook + "/ping")
                    .then()
                    .body("accepted", equalTo(false))
                    .body("status", equalTo(301));
            post(ADA, hook + "/remove").then().statusCode(204);
            get(ADA, hook).then().statusCode(404);
        }
    }

    @Test
    void what_may_not_be_is_refused() throws Exception {
        Map<String, Object> inside =
                Map.of("url", "https://169.254.169.254/", "types", List.of(AGREED));
        assertThat(refused(post(ADA, "/webhooks", inside), 422)).isEqualTo("address-not-public");
        Map<String, Object> plain = Map.of("url", "http://1.1.1.1/", "types", List.of(AGREED));
        assertThat(refused(post(ADA, "/webhooks", plain), 422)).isEqualTo("url-not-allowed");
        try (Receiver receiver = new Receiver()) {
            Map<String, Object> misspelt =
                    Map.of("url", receiver.url(), "types", List.of("governance.nothing.v1"));
            assertThat(refused(post(ADA, "/webhooks", misspelt), 422))
                    .isEqualTo("event-type-unknown");
            String bound =
                    TestTokens.of(
                            new Identity("bo", Roles.CATEGORY_MANAGER, null, Set.of("castings")));
            Map<String, Object> all = Map.of("url", receiver.url(), "types", List.of(AGREED));
            assertThat(refused(post(bound, "/webhooks", all), 403)).isEqualTo("out-of-scope");
            String adas = post(ADA, "/webhooks", all).then().extract().path("id");
            get(bound, "/webhooks/" + adas).then().statusCode(404);
            post(bound, "/webhooks/" + adas + "/rotate-secret").then().statusCode(404);
            get(AUDITOR, "/webhooks/" + adas).then().statusCode(200);
            post(ADA, "/webhooks/" + adas + "/remove").then().statusCode(204);
        }
    }

    @Test
    void many_events_reach_several_receivers_each_in_order() throws Exception {
        int many = 2_000;
        UUID supplier = supplier();
        try (Receiver one = new Receiver();
                Receiver two = new Receiver()) {
            String hook = "/webhooks/" + register(OPERATOR, one, supplier).getString("id");
            String other = "/webhooks/" + register(OPERATOR, two, supplier).getString("id");
            post(OPERATOR, hook + "/pause").then().statusCode(200);
            post(OPERATOR, other + "/pause").then().statusCode(200);
            agree(supplier, many);
            long begin = System.nanoTime();
            post(OPERATOR, hook + "/resume").then().statusCode(200);
            post(OPERATOR, other + "/resume").then().statusCode(200);
            soon().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> {
                        assertThat(one.taken).hasSizeGreaterThanOrEqualTo(many);
                        assertThat(two.taken).hasSizeGreaterThanOrEqualTo(many);
                    });
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            LOG.infof("%d deliveries in %d ms: %d/s", 2 * many, millis, 2_000L * many / millis);
            assertThat(one.taken).extracting(Delivery::position).isSorted();
            assertThat(two.taken).extracting(Delivery::position).isSorted();
        }
    }
}
