package entente.supplier.jointproblem;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A joint problem over HTTP, with both sides at the table. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class JointProblemIT {

    private static Map<String, Object> zinc(UUID supplier) {
        return Map.of("supplierId", supplier, "title", "Zinc", "cause", "zinc rose by a third");
    }

    private static Response note(String token, String problem, String party) {
        return post(
                token,
                problem + "/note",
                Map.of("option", "PRICE_LOCK", "party", party, "note", "for a year"));
    }

    @Test
    void both_sides_solve_it_together() {
        UUID supplier = id(active(fresh("acme")));
        String user = TestTokens.ofSupplier(supplier);
        String stranger = TestTokens.ofSupplier(id(active(fresh("other"))));
        String location =
                post(user, "/joint-problems", zinc(supplier))
                        .then()
                        .statusCode(201)
                        .body("raisedBy", is("THEIRS"))
                        .extract()
                        .header("Location");
        String problem = location.substring(location.indexOf("/joint-problems/"));
        Map<String, String> decision = Map.of("option", "PRICE_LOCK", "reason", "nine months");
        post(ADA, problem + "/decide", decision)
                .then()
                .statusCode(422)
                .body("code", is("notes-missing"));
        note(user, problem, "OURS").then().statusCode(403).body("code", is("not-your-side"));
        note(stranger, problem, "THEIRS").then().statusCode(404);
        note(user, problem, "THEIRS").then().statusCode(200);
        note(ADA, problem, "OURS").then().statusCode(200).body("notes", hasSize(2));
        post(ADA, problem + "/decide", decision).then().statusCode(200);
        String position =
                post(ADA, problem + "/record-result", Map.of("result", "price kept until May"))
                        .then()
                        .statusCode(200)
                        .body("status", is("SOLVED"))
                        .body("decision.option", is("PRICE_LOCK"))
                        .extract()
                        .header("Position");
        get(user, "/joint-problems?after={0}", position)
                .then()
                .statusCode(200)
                .body("items.status", contains("SOLVED"));
        get(stranger, problem).then().statusCode(404);
        get(user, "/suppliers/" + supplier + "/timeline")
                .then()
                .body("items.text", hasItem("Joint problem solved: price kept until May"));
    }
}
