package entente.scorecard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Purchase events come in over HTTP and lists answer while there is no broker. */
@QuarkusTest
@WithTestResource(
        value = EnginesResource.class,
        initArgs = @ResourceArg(name = "kafka", value = "down"))
class KafkaDownIT {

    @Test
    void purchase_events_are_taken_in_and_wait_for_their_supplier() {
        long position =
                Api.intake(
                                new Erp("erp-alone", "alone")
                                        .placed("A-1", "10", "5", "2026-01-05", "2026-01-20")
                                        .events())
                        .getLong("position");
        assertThat(position).isPositive();
        Api.as(Roles.AUDITOR).get("/intake?state=WAITING").then().body("items", hasSize(1));
        Api.as(Roles.AUDITOR).get("/metrics").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'entente' }.data.kafka", equalTo("degraded"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
