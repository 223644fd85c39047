package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ScorecardIT {

    @Test
    void purchase_events_from_kafka_become_a_scorecard() {
        Erp erp =
                new Erp("erp-a", "a-1")
                        .placed("A-1", "10", "5", "6", "EUR", "2026-01-05", "2026-01-20")
                        .confirmed("A-1", "10", "2026-01-20", "2026-01-07")
                        .received("A-1", "R1", "10", "2026-01-19")
                        .inspected("A-1", "R1", "10", "1", "2026-01-21")
                        .placed("A-2", "10", "5", "6", "EUR", "2026-01-05", "2026-02-10")
                        .received("A-2", "R1", "10", "2026-02-12");
        UUID supplier;
        try (Topics topics = new Topics()) {
            supplier = topics.supplier("Castings A", "a-1");
            topics.purchases(erp.events());
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    JsonPath card = scorecard(supplier, "2026-Q1");
                    assertThat(card.getString("criteria[0].metrics[0].value")).isEqualTo("50");
                    assertThat(card.getString("criteria[1].metrics[0].value")).isEqualTo("50000");
                });
        JsonPath card = scorecard(supplier, "2026-Q1");
        // delivery 0, quality 0, cost 100 (ppv-rate −16.7 %), responsiveness 100 (2 days)
        assertThat(card.getDouble("score")).isEqualTo(30);
        assertThat(card.getString("standing")).isEqualTo("POOR");
        assertThat(card.getDouble("coverage")).isEqualTo(100);
        assertThat(card.getDouble("completeness")).isEqualTo(100);
        assertThat(card.getString("currency")).isEqualTo("EUR");
        assertThat(card.getString("status")).isEqualTo("PROVISIONAL");
    }

    private static JsonPath scorecard(UUID supplier, String period) {
        Response response =
                given().auth()
                        .oauth2(TestTokens.of(Roles.AUDITOR))
                        .get("/scorecards/{s}/{p}", supplier, period);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }
}
