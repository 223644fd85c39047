package entente.scorecard.it;

import static io.restassured.RestAssured.given;

import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The service's REST API, as the tests use it. */
final class Api {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String LINES = "application/x-ndjson";

    private Api() {}

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    static RequestSpecification asSupplier(UUID supplier) {
        return given().auth().oauth2(TestTokens.ofSupplier(supplier));
    }

    /** Sends events to {@code /intake}, as lines. */
    static JsonPath intake(List<Erp.Event> events) {
        return intake(LINES, Erp.lines(events));
    }

    static JsonPath intake(String type, String body) {
        return as(Roles.ERP_INTEGRATION)
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/intake")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    static Response scorecard(UUID supplier, String period, String query) {
        return as(Roles.AUDITOR).get("/scorecards/" + supplier + "/" + period + query);
    }

    static void rate(String currency, String validFrom, String rate) {
        as(Roles.CATEGORY_MANAGER)
                .header("Content-Type", "application/json")
                .body(
                        """
                        {"currency":"%s","validFrom":"%s","rate":"%s"}\
                        """
                                .formatted(currency, validFrom, rate))
                .post("/exchange-rates")
                .then()
                .statusCode(201);
    }
}
