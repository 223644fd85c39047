package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.view.ViewStamp;
import entente.platform.web.Roles;
import entente.scorecard.heard.PlanBook;
import entente.scorecard.heard.PlanBook.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the other services tell, from their topics to metrics and facts. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class HeardIT {

    private static final String ACTIONS = "action_item_v1";
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Instant THEN = Instant.parse("2026-09-01T00:00:00Z");

    @Inject PlanBook plans;
    @Inject Database database;

    private static @Nullable String value(UUID supplier, String code, String query) {
        return values(supplier, query).getString("items.find { it.code == '" + code + "' }.value");
    }

    private static JsonPath values(UUID supplier, String query) {
        return Api.as(Roles.AUDITOR)
                .get(
                        "/metrics/values?supplierId="
                                + supplier
                                + "&period=2026-Q3&effective=2026-12-31"
                                + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void what_the_other_services_tell_becomes_metrics_with_facts() {
        UUID supplier = Api.known("Heard of");
        try (Topics topics = new Topics()) {
            for (String type :
                    List.of(
                            "governance.action-item-completed",
                            "governance.action-item-agreed",
                            "governance.escalation-raised",
                            "governance.escalation-resolved",
                            "innovation.feedback-given",
                            "innovation.idea-submitted",
                            "innovation.prototype-completed",
                            "innovation.commercialised",
                            "innovation.value-validated")) {
                topics.example(supplier, THEN, type);
            }
        }
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    assertThat(value(supplier, "action-items-on-time", "")).isEqualTo("100");
                    assertThat(value(supplier, "escalations-in-sla", "")).isEqualTo("0");
                    assertThat(value(supplier, "own-feedback-time", "")).isEqualTo("14");
                    assertThat(value(supplier, "validated-value", "")).isEqualTo("84000");
                    // 5 + 15 + 30, and all 50 for value, since nothing was bought
                    assertThat(value(supplier, "innovation-contribution", "")).isEqualTo("100");
                });
        assertThat(value(supplier, "action-items-on-time", "&asOf=2026-08-31")).isNull();
        JsonPath facts =
                Api.as(Roles.AUDITOR)
                        .get(
                                "/scorecards/"
                                        + supplier
                                        + "/2026-Q3/observations?effective=2026-12-31")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(facts.getList("items.measure", String.class))
                .contains(
                        "action-items-on-time",
                        "escalations-in-sla",
                        "ideas-with-feedback",
                        "validated-value");
        assertThat(facts.getList("items.sources.flatten()")).isNotEmpty();
        assertThat(value(supplier, "own-action-items-on-time", "")).isNull();

        Instant later = THEN.plusSeconds(86_400);
        try (Topics topics = new Topics()) {
            topics.example(supplier, later, "innovation.value-reversed");
        }
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(value(supplier, "validated-value", "")).isNull());
        assertThat(value(supplier, "innovation-contribution", "")).isEqualTo("50");
        assertThat(value(supplier, "innovation-contribution", "&asOf=" + THEN)).isEqualTo("100");
    }

    @Test
    void a_supplier_with_whom_nothing_came_of_innovation_yet_has_zero_and_not_nothing() {
        UUID supplier = Api.known("Beginner");
        assertThat(value(supplier, "innovation-contribution", "")).isNull();
        try (Topics topics = new Topics()) {
            topics.example(supplier, THEN, "innovation.initiative-started");
        }
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(value(supplier, "innovation-contribution", "")).isEqualTo("0"));
    }

    @Test
    void what_concerns_no_view_leaves_everything_that_is_kept_as_it_is() {
        UUID supplier = Api.known("Undisturbed");
        try (Topics topics = new Topics()) {
            topics.example(supplier, THEN, "governance.action-item-completed");
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(value(supplier, "action-items-on-time", ""))
                                    .isEqualTo("100"));
            String stamp = text(ViewStamp.of(ACTIONS));
            long passed = passed();
            for (int i = 0; i < 20; i++) {
                topics.news("governance", THEN, supplier, "governance.something-else.v1", "{}");
            }
            await().atMost(BOUND).until(() -> passed() >= passed + 20);
            assertThat(text(ViewStamp.of(ACTIONS))).isEqualTo(stamp);
            topics.example(supplier, THEN, "governance.action-item-agreed");
            await().atMost(BOUND).until(() -> !text(ViewStamp.of(ACTIONS)).equals(stamp));
        }
    }

    private long passed() {
        return Long.parseLong(
                text(
                        "(select sum(next)::text from checkpoint where consumer like '"
                                + ACTIONS
                                + "_g%')"));
    }

    private String text(String expression) {
        return Database.await(database.pool().query("select " + expression).execute())
                .iterator()
                .next()
                .getString(0);
    }

    @Test
    void a_merge_moves_what_was_heard_to_the_survivor() {
        UUID absorbed = Api.known("Absorbed");
        UUID survivor = Api.known("Survivor");
        try (Topics topics = new Topics()) {
            topics.example(absorbed, THEN, "governance.action-item-completed");
            topics.supplier(
                    absorbed,
                    "supplier.merged.v1",
                    "{\"supplierId\":\"%s\",\"intoId\":\"%s\"}".formatted(absorbed, survivor));
        }
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(value(survivor, "action-items-on-time", "")).isEqualTo("100"));
        try (Topics topics = new Topics()) {
            topics.supplier(
                    absorbed,
                    "supplier.unmerged.v1",
                    "{\"supplierId\":\"%s\"}".formatted(absorbed));
        }
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    assertThat(value(survivor, "action-items-on-time", "")).isNull();
                    assertThat(value(absorbed, "action-items-on-time", "")).isEqualTo("100");
                });
    }

    @Test
    void improvement_plans_are_known_by_what_they_are_to_improve() {
        UUID supplier = Api.known("Improving");
        try (Topics topics = new Topics()) {
            topics.example(supplier, THEN, "governance.improvement-plan-opened");
            topics.example(supplier, THEN, "governance.improvement-plan-failed");
        }
        await().atMost(BOUND).until(() -> plans.plans(Set.of(supplier)).size() == 1);
        await().atMost(BOUND)
                .until(() -> plans.plans(Set.of(supplier)).getFirst().end() == PlanBook.End.FAILED);
        Plan plan = plans.plans(Set.of(supplier)).getFirst();
        assertThat(plan.codes()).containsExactly("otif");
        assertThat(plan.openedAt()).isEqualTo(THEN);
    }
}
