package entente.innovation.ideas;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.refused;
import static entente.platform.testkit.Api.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import entente.innovation.Suppliers;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ideas over HTTP: looked for, handed in, answered, linked, and started from. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class IdeasIT {

    private static Response submit(String token, UUID supplier, String title, String description) {
        return post(
                token,
                "/ideas",
                Map.of(
                        "supplierId",
                        supplier,
                        "title",
                        title,
                        "description",
                        description,
                        "kind",
                        "NEW_MATERIAL",
                        "benefit",
                        Map.of("amount", "120000.50", "currency", "EUR")));
    }

    private static String path(Response created) {
        return "/ideas/" + created.then().statusCode(201).extract().path("id");
    }

    @Test
    void an_idea_is_answered_by_the_other_side_and_grows_into_an_initiative() {
        UUID supplier = Suppliers.active();
        String tom = theirs("tom", supplier);
        Response handedIn = submit(tom, supplier, "Bond <it>", "Adhesive instead of weld seams");
        handedIn.then()
                .body("origin", equalTo("THEIRS"))
                .body("benefit.amount", equalTo("120000.50"))
                .body("answer", nullValue());
        String idea = path(handedIn);
        Map<String, Object> initiative =
                new HashMap<>(
                        Map.of(
                                "supplierId",
                                supplier,
                                "title",
                                "Bonded frame",
                                "goal",
                                "Half the time",
                                "kind",
                                "NEW_MATERIAL",
                                "ideaIds",
                                List.of(idea.substring("/ideas/".length())),
                                "ours",
                                Map.of("personId", UUID.randomUUID()),
                                "theirs",
                                Map.of("personId", UUID.randomUUID()),
                                "startOn",
                                "2026-03-02"));
        assertThat(refused(post(ADA, "/initiatives", initiative), 422))
                .isEqualTo("idea-not-pursued");
        Map<String, Object> yes = Map.of("answer", "PURSUED", "reason", "It pays back");
        assertThat(refused(post(tom, idea + "/feedback", yes), 422)).isEqualTo("own-idea");
        post(ADA, idea + "/feedback", yes)
                .then()
                .statusCode(200)
                .body("status", equalTo("PURSUED"));
        post(ADA, "/initiatives", initiative).then().statusCode(201);
        initiative.put("ideaIds", List.of(UUID.randomUUID()));
        assertThat(refused(post(ADA, "/initiatives", initiative), 422)).isEqualTo("idea-unknown");

        String stranger = theirs("sue", UUID.randomUUID());
        get(stranger, idea).then().statusCode(404);
        post(stranger, idea + "/withdraw", Map.of("reason", "Mine")).then().statusCode(404);
        submit(stranger, supplier, "For them", "Mine").then().statusCode(404);
        get(stranger, "/ideas").then().statusCode(200).body("items", hasSize(0));
        as(tom).accept("text/html")
                .get("/idea-box")
                .then()
                .statusCode(200)
                .body(containsString("Bond &lt;it&gt;"), not(containsString("null")));
    }

    @Test
    void alike_ideas_are_found_in_other_forms_and_with_slips_of_the_pen() {
        UUID supplier = Suppliers.active();
        String tom = theirs("tom", supplier);
        String first = path(submit(ADA, supplier, "Recycled pallets", "Return them on each lorry"));
        submit(ADA, supplier, "Fewer screws", "Snap fits for the cover").then().statusCode(201);
        Response again = submit(tom, supplier, "Reuse of palets", "Lorries bring them back");
        String second = path(again);
        get(tom, "/ideas?after=" + again.header("Position")).then().statusCode(200);
        get(tom, "/ideas/similar?text=returning pallet recycling")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("Recycled pallets"));
        get(tom, "/ideas/similar?text=pallets")
                .then()
                .body("items.title", contains("Recycled pallets", "Reuse of palets"));
        get(tom, "/ideas/similar?text=returning+palets")
                .then()
                .body("items.title", contains("Recycled pallets", "Reuse of palets"));
        get(theirs("sue", UUID.randomUUID()), "/ideas/similar?text=pallets")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        get(tom, "/ideas/similar").then().statusCode(400);
        as(tom).accept("text/html")
                .get("/idea-box?like=pallets")
                .then()
                .statusCode(200)
                .body(containsString("Recycled pallets"), not(containsString("Fewer screws")));

        String original = first.substring("/ideas/".length());
        post(ADA, second + "/duplicate", Map.of("originalId", original))
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(original))
                .body("status", equalTo("OPEN"));
        assertThat(refused(post(ADA, first + "/duplicate", Map.of("originalId", original)), 422))
                .isEqualTo("original-unknown");
        assertThat(refused(post(ADA, second + "/withdraw", Map.of("reason", "No")), 403))
                .isEqualTo("not-your-idea");
    }
}
