package entente.platform.testkit;

import static io.restassured.RestAssured.given;

import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;

/** A caller of the service under test, and what callers do again and again. */
public final class Api {

    public static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    public static final String AUDITOR = TestTokens.of(Roles.AUDITOR);

    private Api() {}

    /** A supplier's user. */
    public static String theirs(String user, UUID supplier) {
        return TestTokens.of(new Identity(user, Roles.SUPPLIER_USER, supplier, Set.of()));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static Response get(String token, String path, Object... values) {
        return as(token).get(path, values);
    }

    public static Response post(String token, String path, Object body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response post(String token, String path) {
        return as(token).post(path);
    }

    /** The code with which a command is refused. */
    public static String refused(Response answer, int status) {
        return answer.then().statusCode(status).extract().path("code");
    }
}
