package entente.supplier.onboarding;

import static io.restassured.RestAssured.given;

import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** A caller of the service under test, and what callers do again and again. */
public final class Suppliers {

    public static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    public static final String BEN = TestTokens.of("ben", Roles.CATEGORY_MANAGER);

    private Suppliers() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static Response post(String token, String path, Object body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response post(String token, String path) {
        return as(token).post(path);
    }

    public static Response get(String token, String path, Object... values) {
        return as(token).get(path, values);
    }

    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static Map<String, Object> named(String name) {
        return Map.of("name", name, "country", "DE", "categories", new String[] {"castings"});
    }

    /** A supplier that ada requested; its address. */
    public static String requested(String name) {
        return post(ADA, "/suppliers", named(name))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String active(String name) {
        String supplier = path(requested(name));
        post(BEN, supplier + "/approve").then().statusCode(200);
        post(BEN, supplier + "/activate").then().statusCode(200);
        return supplier;
    }

    /** The path of an absolute or relative address. */
    public static String path(String location) {
        return location.substring(location.indexOf("/suppliers/"));
    }

    public static UUID id(String supplier) {
        return UUID.fromString(supplier.substring(supplier.lastIndexOf('/') + 1));
    }
}
