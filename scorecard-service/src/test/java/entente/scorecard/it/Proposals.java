package entente.scorecard.it;

import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Ada proposes about a supplier, and how she would decide on it herself. */
final class Proposals {

    static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    static final String CYD = TestTokens.of("cyd", Roles.EXECUTIVE_SPONSOR);

    private Proposals() {}

    static Response decides(String path, Object body) {
        return Api.post(ADA, path, body);
    }

    static Response activatesOwnTemplate() {
        String id = "TRAP" + UUID.randomUUID().toString().substring(0, 8).replaceAll("-", "");
        String draft =
                """
                {"id":"%s","draft":{"name":"Own","criteria":[{"code":"delivery","name":"Delivery",\
                "weight":100,"metrics":[{"metric":"otif","version":1,"weight":1,\
                "points":{"ramp":{"zeroAt":80,"fullAt":98}}}]}]}}\
                """
                        .formatted(id.toUpperCase(Locale.ROOT));
        Object made = Api.post(ADA, "/templates", draft).path("id");
        String version = "/templates/" + made + "/versions/1";
        decides(version + "/assess-impact", "{}").then().statusCode(200);
        return decides(version + "/activate", "{\"from\":\"2999-01-01\"}");
    }

    static Response activatesOwnMetric() {
        String code = "trap-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        Api.post(
                        ADA,
                        "/metrics",
                        """
                        {"code":"%s","draft":{"name":"Own","unit":"PERCENT",\
                        "direction":"HIGHER_IS_BETTER","formula":"otif"}}\
                        """
                                .formatted(code))
                .then()
                .statusCode(201);
        decides("/metrics/" + code + "/versions/1/assess-impact", "{}").then().statusCode(200);
        return decides("/metrics/" + code + "/versions/1/activate", "");
    }

    static Response settlesByOwnAdjustment(UUID supplier) {
        String card = "/scorecards/" + supplier + "/2026-Q1";
        decides(card + "/publish", "{}").then().statusCode(200);
        Object dispute =
                Api.post(
                                TestTokens.ofSupplier(supplier),
                                card + "/dispute",
                                Map.of("criterion", "delivery", "reason", "Ask your gate"))
                        .path("disputes[0].id");
        Object adjustment = adjustment(supplier, "trap-s3", dispute).path("id");
        Api.post(CYD, "/adjustments/" + adjustment + "/approve", "").then().statusCode(200);
        return decides(
                card + "/disputes/" + dispute + "/settle",
                Map.of(
                        "decision",
                        "UPHELD",
                        "answer",
                        "I agree with myself",
                        "adjustments",
                        List.of(String.valueOf(adjustment))));
    }

    static Response closesOwnSurvey(UUID supplier) {
        return decides("/surveys/" + ratedSurvey(supplier) + "/close", "");
    }

    static String ratedSurvey(UUID supplier) {
        String id =
                Api.post(
                                ADA,
                                "/surveys",
                                Map.of(
                                        "supplierId",
                                        supplier,
                                        "period",
                                        "2026-Q1",
                                        "codes",
                                        List.of("flexibility"),
                                        "asked",
                                        List.of("ada"),
                                        "dueOn",
                                        "2999-12-31"))
                        .path("id");
        decides("/surveys/" + id + "/rate", Map.of("code", "flexibility", "rating", 4))
                .then()
                .statusCode(200);
        return id;
    }

    static String closedSurvey(UUID supplier) {
        String id = ratedSurvey(supplier);
        Api.post(CYD, "/surveys/" + id + "/close", "").then().statusCode(200);
        return id;
    }

    static Response verifiesOwnReport(UUID supplier) {
        String target = "/targets/" + Api.post(ADA, "/targets", target(supplier)).path("id");
        decides(target + "/report", Map.of("value", "9", "on", "2026-01-01", "evidence", "my word"))
                .then()
                .statusCode(200);
        return decides(target + "/verify", Map.of("report", 1));
    }

    static Response adjustment(UUID supplier, String order, @Nullable Object dispute) {
        String fact =
                Api.scorecard(supplier, "2026-Q1", "/facts?outcome=MISSED")
                        .path("items.find { it.orderNumber == '%s' }.id".formatted(order));
        return Api.post(
                ADA,
                "/adjustments",
                """
                {"supplierId":"%s","factId":"%s","reason":"Gate log",%s\
                "correction":{"receipt":{"number":"R1","receivedOn":"2026-01-20"}}}\
                """
                        .formatted(
                                supplier,
                                fact,
                                dispute == null ? "" : "\"disputeId\":\"" + dispute + "\","));
    }

    static Map<String, Object> target(UUID supplier) {
        return Map.of(
                "supplierId", supplier,
                "area", "CO2",
                "title", "Less carbon",
                "unit", "t CO2e",
                "baseline", "20",
                "target", "10",
                "dueOn", "2999-12-31");
    }

    static Map<String, Object> costLine(UUID supplier) {
        return Map.of(
                "supplierId", supplier,
                "kind", "SWITCHING",
                "amount", Map.of("amount", "12", "currency", "EUR"),
                "paidOn", "2026-03-01",
                "text", "new moulds");
    }

    static Map<String, Object> price(String item, String from) {
        return Map.of(
                "itemNumber", item,
                "unitPrice", "4",
                "currency", "EUR",
                "validFrom", from,
                "source", "a quote");
    }
}
