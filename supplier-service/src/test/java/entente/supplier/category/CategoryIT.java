package entente.supplier.category;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The category tree over HTTP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CategoryIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
    }

    private Response create(String code, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "The " + code));
        if (parent != null) {
            body.put("parentCode", parent);
        }
        return post(ADA, "/categories", body);
    }

    private String code(String name) {
        return name + "-" + run;
    }

    @Test
    void a_tree_grows_moves_and_is_retired() {
        String metals = code("metals");
        String castings = code("sand castings");
        create(metals, null).then().statusCode(201).body("status", equalTo("ACTIVE"));
        String address =
                create(castings, metals)
                        .then()
                        .statusCode(201)
                        .body("path", contains(metals, castings))
                        .body("depth", equalTo(1))
                        .extract()
                        .header("Location");
        given().auth()
                .oauth2(ADA)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .body("parentCode", equalTo(metals));
        create(metals, null).then().statusCode(409).body("code", equalTo("category-code-taken"));
        create(code("lost"), code("nowhere"))
                .then()
                .statusCode(422)
                .body("code", equalTo("parent-category-unknown"));

        post(ADA, "/categories/" + metals + "/rename", Map.of("name", "Metals"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Metals"))
                .body("children", hasItem(castings));
        post(ADA, "/categories/" + metals + "/move", Map.of("parentCode", castings))
                .then()
                .statusCode(422)
                .body("code", equalTo("category-cycle"));
        given().auth()
                .oauth2(ADA)
                .post("/categories/{code}/retire", metals)
                .then()
                .statusCode(422)
                .body("code", equalTo("category-has-children"));
        post(ADA, "/categories/" + castings + "/move", Map.of())
                .then()
                .statusCode(200)
                .body("parentCode", nullValue());
        given().auth()
                .oauth2(ADA)
                .post("/categories/{code}/retire", metals)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        post(ADA, "/categories/" + metals + "/rename", Map.of("name", "M"))
                .then()
                .statusCode(422)
                .body("code", equalTo("category-retired"));
        given().auth()
                .oauth2(ADA)
                .get("/categories?status=RETIRED")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(metals));
        given().auth().oauth2(ADA).get("/categories/" + code("nowhere")).then().statusCode(404);
        post(ADA, "/categories/" + code("nowhere") + "/rename", Map.of("name", "M"))
                .then()
                .statusCode(404);
        post(ADA, "/categories", Map.of("code", "a/b", "name", ""))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void who_is_bound_to_a_category_changes_what_is_below_it_and_nothing_else() {
        String metals = code("bound");
        create(metals, null).then().statusCode(201);
        String bound =
                TestTokens.of(new Identity("eve", Roles.CATEGORY_MANAGER, null, Set.of(metals)));
        post(bound, "/categories", Map.of("code", code("b2"), "name", "x", "parentCode", metals))
                .then()
                .statusCode(201);
        post(bound, "/categories/" + code("b2") + "/rename", Map.of("name", "y"))
                .then()
                .statusCode(200);
        post(bound, "/categories", Map.of("code", code("b3"), "name", "x"))
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    private static Response supplierOf(String category) {
        return post(ADA, "/suppliers", Map.of("name", "Acme", "categories", List.of(category)));
    }

    @Test
    void what_holds_for_a_category_holds_for_those_below_it() {
        String metals = code("above");
        String castings = code("below");
        create(metals, null).then().statusCode(201);
        create(castings, metals).then().statusCode(201);
        String supplier = "/suppliers/" + supplierOf(castings).path("id");
        String eve =
                TestTokens.of(new Identity("eve", Roles.CATEGORY_MANAGER, null, Set.of(metals)));
        Map<String, Object> paper = Map.of("kind", "insurance", "category", metals);
        post(ADA, "/due-diligence-requirements/replace", Map.of("documents", List.of(paper)))
                .then()
                .statusCode(200);
        Response refused = given().auth().oauth2(eve).post(supplier + "/approve");
        // Other tests approve suppliers of whom nothing is required.
        post(ADA, "/due-diligence-requirements/replace", Map.of()).then().statusCode(200);
        refused.then().statusCode(422).body("detail", containsString("insurance for " + metals));
        given().auth().oauth2(eve).post(supplier + "/approve").then().statusCode(200);
        given().auth()
                .oauth2(ADA)
                .post("/categories/{code}/retire", castings)
                .then()
                .statusCode(200);
        supplierOf(castings).then().statusCode(422).body("code", equalTo("category-retired"));
        given().auth().oauth2(eve).post(supplier + "/activate").then().statusCode(200);
    }

    @Test
    void of_two_moves_that_would_close_a_circle_one_wins() throws Exception {
        String a = code("ring-a");
        String b = code("ring-b");
        create(a, null).then().statusCode(201);
        create(b, null).then().statusCode(201);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> moves = List.of(() -> moved(a, b), () -> moved(b, a));
            List<Integer> answers =
                    both.invokeAll(moves).stream().map(CategoryIT::answer).sorted().toList();
            assertThat(answers).containsExactly(200, 422);
        }
    }

    private static int moved(String code, String below) {
        return post(ADA, "/categories/" + code + "/move", Map.of("parentCode", below)).statusCode();
    }

    private static int answer(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
