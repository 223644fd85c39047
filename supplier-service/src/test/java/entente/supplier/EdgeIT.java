package entente.supplier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.BrowserConfig;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What meets every request first: addresses, cookies, who may listen to what. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EdgeIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);

    @TestHTTPResource @Nullable URI service;

    /** The status line of an address that no well-behaved client would send. */
    private String status(String address) throws IOException {
        URI at = java.util.Objects.requireNonNull(service);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(US_ASCII));
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                            .readLine());
        }
    }

    @Test
    void a_half_escaped_query_is_malformed() throws IOException {
        assertThat(status("/suppliers?name=100%")).contains("400");
        assertThat(status("/suppliers?name=%zz")).contains("400");
        assertThat(status("/suppliers?name=%41")).contains("401");
    }

    @Test
    void a_cookie_of_another_installation_does_not_lock_the_sign_in() {
        given().cookie(BrowserConfig.COOKIE, "eyJhbGciOiJSUzI1NiJ9.e30.bm8")
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                // 200 where people sign in locally, 404 here; never a way back to itself
                .statusCode(404);
    }

    @Test
    void a_token_that_was_accepted_lets_no_other_one_in() {
        given().auth().oauth2(ADA).get("/suppliers").then().statusCode(200);
        given().auth().oauth2(ADA).get("/suppliers").then().statusCode(200);
        int at = ADA.length() - 20; // within the signature
        String forged =
                ADA.substring(0, at) + (ADA.charAt(at) == 'A' ? 'B' : 'A') + ADA.substring(at + 1);
        given().auth().oauth2(forged).get("/suppliers").then().statusCode(401);
    }

    private static UUID registered(String name) {
        String location =
                given().auth()
                        .oauth2(ADA)
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", name))
                        .post("/suppliers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void a_supplier_user_hears_of_the_own_supplier_only() throws IOException {
        UUID own = registered("Own");
        UUID other = registered("Other");
        URI at = java.util.Objects.requireNonNull(service);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET /events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 0\r\n"
                                            + "Authorization: Bearer "
                                            + TestTokens.ofSupplier(own)
                                            + "\r\n\r\n")
                                    .getBytes(US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            registered("Later");
            changeName(own, "Own again");
            String heard =
                    answer.lines()
                            .filter(line -> line.startsWith("data:"))
                            .limit(2)
                            .reduce("", String::concat);
            assertThat(heard).contains(own.toString()).doesNotContain(other.toString());
            assertThat(heard).contains("supplier-registered", "supplier-details-changed");
        }
    }

    private static void changeName(UUID supplier, String name) {
        given().auth()
                .oauth2(ADA)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/suppliers/" + supplier + "/change-details")
                .then()
                .statusCode(200);
    }

    @Test
    void the_events_are_for_people_with_a_role() {
        given().auth()
                .oauth2(TestTokens.of("somebody", "no-role-of-ours"))
                .get("/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
