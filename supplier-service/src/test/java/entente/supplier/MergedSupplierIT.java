package entente.supplier;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merged supplier is a pointer: whatever is asked of it is to be asked of the survivor. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class MergedSupplierIT {

    private static final Map<String, Integer> SCORE = Map.of("probability", 1, "impact", 1);
    private static final Map<String, String> TROUBLE =
            Map.of("trigger", "QUALITY_TROUBLE", "note", "cracks");

    private static String created(String path, Map<String, ?> body) {
        Response answer = post(ADA, path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String location = answer.header("Location");
        return location.substring(location.indexOf(path));
    }

    /** A command per capability that asks something of a supplier, where and with what. */
    private static Map<String, Map<String, ?>> commands(UUID supplier, String risk, String nda) {
        Map<String, Map<String, ?>> commands = new LinkedHashMap<>();
        commands.put("/suppliers/" + supplier + "/suspend", Map.of("reason", "x"));
        commands.put(
                "/suppliers/" + supplier + "/due-diligence/screen",
                Map.of("result", "CLEAR", "source", "EU", "screenedOn", "2026-01-05"));
        String dependence = "/dependence/suppliers/" + supplier;
        commands.put(dependence + "/record-trouble", TROUBLE);
        commands.put(dependence + "/resolve-trouble", TROUBLE);
        commands.put(
                dependence + "/state-revenue",
                Map.of("amount", "1", "currency", "EUR", "asOf", "2025-12-31", "source", "x"));
        commands.put("/risks", risk(supplier));
        commands.put(risk + "/assess", Map.of("inherent", SCORE, "residual", SCORE));
        commands.put(risk + "/change-owner", Map.of("owner", "p-2"));
        commands.put(risk + "/close", Map.of("reason", "x"));
        Map<String, Object> judgement = new HashMap<>();
        judgement.put("category", "castings");
        judgement.put("supplierId", supplier);
        judgement.put("factor", "criticality");
        commands.put("/segmentation/withdraw-judgement", Map.copyOf(judgement));
        judgement.put("input", 3);
        commands.put("/segmentation/judgements", judgement);
        commands.put("/agreements", agreement(supplier));
        commands.put(nda + "/terminate", Map.of("reason", "x"));
        commands.put(
                "/engagements/" + supplier + "/proposals",
                Map.of("to", "PREFERRED", "evidence", Map.of("text", "good years")));
        commands.put(
                "/sharing/" + supplier + "/raise",
                Map.of("direction", "WE_TO_THEM", "to", "INTERNAL", "what", "x", "usage", "x"));
        commands.put("/joint-problems", Map.of("supplierId", supplier, "title", "x", "cause", "x"));
        return commands;
    }

    private static Map<String, Object> risk(UUID supplier) {
        return Map.of("supplierId", supplier, "title", "One furnace only", "owner", "p-1");
    }

    private static Map<String, Object> agreement(UUID supplier) {
        return Map.of(
                "supplierId",
                supplier,
                "kind",
                "NON_DISCLOSURE",
                "title",
                "NDA",
                "validFrom",
                "2026-01-01");
    }

    @Test
    void every_capability_refuses_commands_about_a_merged_supplier() {
        UUID merged = id(active(fresh("twin")));
        String risk = created("/risks", risk(merged));
        String nda = created("/agreements", agreement(merged));
        post(BEN, nda + "/conclude").then().statusCode(200);
        post(
                        ADA,
                        "/suppliers/" + merged + "/merge",
                        Map.of("intoId", id(active(fresh("one"))).toString()))
                .then()
                .statusCode(200);
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        commands(merged, risk, nda)
                .forEach((path, body) -> {
                    Response answer = post(ADA, path, body);
                    answers.put(path, answer.statusCode() + " " + answer.path("code"));
                    refused.put(path, "409 supplier-merged");
                });
        assertThat(answers).isEqualTo(refused);
    }

    @Test
    void nobody_judges_a_supplier_that_does_not_exist() {
        Response answer =
                post(
                        ADA,
                        "/segmentation/judgements",
                        Map.of(
                                "category",
                                "castings",
                                "supplierId",
                                UUID.randomUUID(),
                                "factor",
                                "criticality",
                                "input",
                                3));
        answer.then().statusCode(422);
        assertThat(answer.<String>path("code")).isEqualTo("supplier-unknown");
    }
}
