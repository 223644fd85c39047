package entente.governance.waves;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Waves over HTTP: from the shortlist to what was learnt. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class WaveIT {

    private static Response plan(UUID... suppliers) {
        return post(
                ADA,
                "/waves",
                Map.of(
                        "title", "Pilot",
                        "suppliers", List.of(suppliers),
                        "criteria", List.of("Both sponsors met twice")));
    }

    private static String planned(UUID supplier) {
        String location = plan(supplier).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/waves/"));
    }

    @Test
    void a_wave_is_planned_from_the_shortlist_and_ends_before_the_next_begins() {
        UUID supplier = UUID.randomUUID();
        Topics.tell(
                supplier,
                Map.of(
                        "supplier.registered.v1",
                        Topics.example("supplier.registered.v1", supplier)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(refused(plan(supplier), 422)).isEqualTo("not-shortlisted"));
        Topics.tell(
                supplier,
                Map.of(
                        "supplier.candidate-shortlisted.v1",
                        Topics.example("supplier.candidate-shortlisted.v1", supplier)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> plan(supplier).then().statusCode(201));
        assertThat(refused(plan(UUID.randomUUID()), 404)).isEqualTo("not-found");

        String first = planned(supplier);
        String second = planned(supplier);
        post(ADA, first + "/begin").then().statusCode(200).body("status", equalTo("RUNNING"));
        assertThat(refused(post(ADA, second + "/begin"), 409)).isEqualTo("running-wave-taken");
        String sponsor = TestTokens.of(Roles.EXECUTIVE_SPONSOR);
        post(ADA, first + "/meet", Map.of("criterion", 1, "evidence", "Minutes"))
                .then()
                .statusCode(200)
                .body("criteria.evidence", contains("Minutes"));
        assertThat(refused(post(sponsor, first + "/complete"), 422)).isEqualTo("learning-missing");
        post(ADA, first + "/learn", Map.of("text", "Tie the accounts before the kick-off"))
                .then()
                .statusCode(200);
        String position =
                post(sponsor, first + "/complete")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("COMPLETED"))
                        .extract()
                        .header("Position");
        get(AUDITOR, "/waves?supplierId=" + supplier + "&status=COMPLETED&after=" + position)
                .then()
                .statusCode(200)
                .body("items.lessons", contains(1));
        post(ADA, second + "/begin").then().statusCode(200);
        post(ADA, second + "/learn", Map.of("text", "Too early")).then().statusCode(200);
        post(ADA, second + "/abandon", Map.of("reason", "The plant is sold"))
                .then()
                .statusCode(200)
                .body("abandonedBecause", equalTo("The plant is sold"));
        assertThat(refused(post(ADA, second + "/begin"), 422)).isEqualTo("wave-over");
    }
}
