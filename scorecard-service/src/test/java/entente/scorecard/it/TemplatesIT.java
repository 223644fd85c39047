package entente.scorecard.it;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import entente.scorecard.templates.TemplateAssignmentEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By which template suppliers are scored, and who decides. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TemplatesIT {

    @Inject EventStore store;

    private static UUID known(String name) {
        UUID supplier = Api.known(name);
        return supplier;
    }

    private static Response assign(UUID supplier, Set<String> scope) {
        Identity manager = new Identity("manager", Roles.CATEGORY_MANAGER, null, scope);
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(manager))
                .header("Content-Type", "application/json")
                .body("{\"supplierId\":\"%s\",\"from\":\"2026-01-01\"}".formatted(supplier))
                .post("/templates/PARTNERSHIP/assign");
    }

    @Test
    void what_a_category_manager_assigns_wins_over_the_first_template_of_an_activation() {
        UUID supplier = known("Activated");
        try (Topics topics = new Topics()) {
            topics.supplier(
                    supplier,
                    "supplier.activated.v1",
                    "{\"supplierId\":\"%s\",\"aggregateVersion\":4}".formatted(supplier));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !store.read(TemplateAssignmentEvent.CATEGORY.stream(supplier)).isEmpty());

        assign(supplier, Set.of()).then().statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    for (String period : new String[] {"2026-Q1", "2099-Q1"}) {
                        Api.scorecard(supplier, period, "")
                                .then()
                                .body("template.id", equalTo("PARTNERSHIP"));
                    }
                });
        Api.scorecard(supplier, "2025-Q4", "").then().body("template.id", equalTo("OPERATIONAL"));
    }

    @Test
    void a_category_manager_assigns_within_the_own_categories_only() {
        UUID supplier = known("In castings");
        assign(supplier, Set.of("packaging"))
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        assign(supplier, Set.of("packaging", "castings")).then().statusCode(200);
    }
}
