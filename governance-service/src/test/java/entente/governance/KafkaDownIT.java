package entente.governance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The service starts, migrates and answers while there is no broker and nobody else. */
@QuarkusTest
@WithTestResource(
        value = EnginesResource.class,
        initArgs = @ResourceArg(name = "kafka", value = "down"))
class KafkaDownIT {

    @Test
    void what_is_known_can_be_asked_for() {
        given().auth()
                .oauth2(TestTokens.of(Roles.AUDITOR))
                .get("/suppliers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'entente' }.data.kafka", equalTo("degraded"));
    }
}
