package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.named;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.Ids;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Duplicates merged and unmerged, sites, and suppliers that register themselves. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierMergeIT {

    private static Response merge(String absorbed, String survivor) {
        return post(ADA, absorbed + "/merge", Map.of("intoId", id(survivor).toString()));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", is(code));
    }

    @Test
    void a_duplicate_points_at_its_survivor_and_can_come_back() {
        String duplicate = path(requested(fresh("twin")));
        String survivor = path(requested(fresh("one")));
        String number = fresh("n");
        post(ADA, duplicate + "/aliases", Map.of("system", "SAP", "value", number));
        Response merged = merge(duplicate, survivor);
        merged.then().statusCode(200).body("mergedInto", is(id(survivor).toString()));
        String byAlias = "/suppliers?alias=SAP:{0}&after={1}";
        get(ADA, byAlias, number, merged.header("Position"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id(survivor).toString()));
        get(ADA, duplicate)
                .then()
                .statusCode(200)
                .body("aliases.value", contains(number))
                .body("mergedInto", is(id(survivor).toString()));
        get(TestTokens.ofSupplier(id(duplicate)), duplicate)
                .then()
                .statusCode(200)
                .body("mergedInto", nullValue());
        refused(post(BEN, duplicate + "/approve"), 409, "supplier-merged");
        refused(
                post(
                        ADA,
                        duplicate + "/documents",
                        Map.of(
                                "kind",
                                "insurance",
                                "file",
                                Map.of("name", "x", "size", 1, "sha256", "ab".repeat(32)))),
                409,
                "supplier-merged");
        Response back = post(ADA, duplicate + "/unmerge");
        back.then().statusCode(200).body("mergedInto", nullValue());
        get(ADA, byAlias, number, back.header("Position"))
                .then()
                .body("items.id", contains(id(duplicate).toString()));
        refused(post(ADA, duplicate + "/unmerge"), 422, "supplier-not-merged");
        get(ADA, duplicate + "/timeline")
                .then()
                .body("items.text", hasItem("Stands on its own again"));
    }

    @Test
    void merges_are_no_chains_and_lead_somewhere_else() {
        String first = path(requested(fresh("first")));
        String second = path(requested(fresh("second")));
        String third = path(requested(fresh("third")));
        refused(merge(first, first), 422, "merge-into-itself");
        refused(merge(first, "/suppliers/" + Ids.next()), 422, "survivor-unknown");
        merge(first, second).then().statusCode(200);
        refused(merge(second, third), 422, "merge-chain");
        refused(merge(third, first), 422, "merge-chain");
        refused(merge("/suppliers/" + Ids.next(), first), 404, "not-found");
        merge(third, second).then().statusCode(200);
        String closed = path(requested(fresh("closed")));
        post(BEN, closed + "/reject", Map.of("reason", "no need")).then().statusCode(200);
        refused(merge(closed, closed), 422, "merge-into-itself");
        refused(merge(path(requested(fresh("open"))), closed), 422, "survivor-closed");
    }

    @Test
    void sites_are_kept_with_the_supplier() {
        String supplier = path(requested(fresh("sited")));
        Map<String, Object> plant = Map.of("name", "Plant 1", "country", "DE", "city", "Hamburg");
        String site =
                post(ADA, supplier + "/sites", plant)
                        .then()
                        .statusCode(200)
                        .body("sites.name", contains("Plant 1"))
                        .extract()
                        .path("sites[0].siteId");
        refused(post(ADA, supplier + "/sites", plant), 422, "site-exists");
        post(ADA, supplier + "/remove-site", Map.of("siteId", site))
                .then()
                .statusCode(200)
                .body("sites", empty());
    }

    @Test
    void a_supplier_registers_itself_and_is_approved_by_us() {
        String newcomer = TestTokens.of(fresh("newcomer"), Roles.SUPPLIER_USER);
        Response registered = post(newcomer, "/suppliers", named(fresh("self")));
        registered.then().statusCode(201).body("source", is("self"));
        post(BEN, path(registered.header("Location")) + "/approve").then().statusCode(200);
        refused(
                post(
                        newcomer,
                        "/suppliers",
                        Map.of(
                                "name",
                                "Grabby",
                                "aliases",
                                List.of(Map.of("system", "SAP", "value", fresh("n"))))),
                422,
                "self-registration-limited");
        refused(
                post(TestTokens.ofSupplier(Ids.next()), "/suppliers", named("Twice")),
                403,
                "already-registered");
    }
}
