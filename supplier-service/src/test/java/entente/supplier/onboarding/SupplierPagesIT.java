package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages show; how they look is for eyes. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierPagesIT {

    private static ValidatableResponse page(String token, String address, Object... values) {
        return as(token).accept("text/html").get(address, values).then();
    }

    private static String position(String supplier) {
        return post(ADA, supplier + "/aliases", Map.of("system", "SAP", "value", fresh("n")))
                .then()
                .statusCode(200)
                .extract()
                .header("Position");
    }

    @Test
    void the_directory_searches_filters_and_turns_pages() {
        String tag = fresh("dir");
        String supplier = path(requested(tag + " <Acme>"));
        requested(tag + " Zeta");
        String after = position(supplier);
        page(ADA, "/?name={0}&after={1}", tag, after)
                .statusCode(200)
                .body(containsString("&lt;Acme&gt;"))
                .body(containsString("SAP:n-"))
                .body(containsString("Requested"))
                .body(containsString("/directory/" + id(supplier)));
        page(ADA, "/?name={0}&status=ACTIVE", tag).body(containsString("No supplier matches"));
        page(ADA, "/?name={0}&limit=1", tag)
                .body(containsString("Next page"))
                .body(not(containsString("Zeta")));
        as(ADA).header("HX-Request", "true")
                .get("/?name={0}", tag)
                .then()
                .statusCode(200)
                .body(not(containsString("<html")));
    }

    @Test
    void a_supplier_has_a_page_with_its_story() {
        String supplier = path(requested("Acme"));
        position(supplier);
        page(ADA, "/directory/" + id(supplier))
                .statusCode(200)
                .body(containsString("Requested as “Acme”"))
                .body(containsString("Known in SAP as"))
                .body(containsString(">Approve<"));
    }

    @Test
    void a_supplier_user_sees_the_own_supplier_only() {
        String own = path(requested(fresh("own")));
        String other = path(requested(fresh("other")));
        String user = TestTokens.ofSupplier(id(own));
        page(user, "/directory/" + id(own)).statusCode(200).body(not(containsString(">Approve<")));
        page(user, "/directory/" + id(other)).statusCode(404);
        page(user, "/?after={0}", position(other))
                .statusCode(200)
                .body(not(containsString(id(other).toString())));
    }

    @Test
    void nobody_sees_a_page_without_signing_in() {
        given().accept("text/html").get("/").then().statusCode(401);
    }
}
