package entente.supplier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service starts, migrates and does its work while there is no broker and nobody else. */
@QuarkusTest
@WithTestResource(
        value = EnginesResource.class,
        initArgs = @ResourceArg(name = "kafka", value = "down"))
class KafkaDownIT {

    @Test
    void commands_and_lists_go_on_and_health_says_so() {
        String manager = TestTokens.of(Roles.CATEGORY_MANAGER);
        String position =
                given().auth()
                        .oauth2(manager)
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "Acme"))
                        .post("/suppliers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Position");
        given().auth()
                .oauth2(manager)
                .get("/suppliers?after={0}", position)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'entente' }.data.kafka", equalTo("degraded"));
    }
}
