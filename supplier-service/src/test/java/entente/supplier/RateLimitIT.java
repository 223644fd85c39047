package entente.supplier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A caller that runs wild is slowed down; the others are not. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(RateLimitIT.Strict.class)
class RateLimitIT {

    /** One request a second, two at once. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.requests-per-second", "1");
        }
    }

    private static Response ask(String role) {
        return given().auth().oauth2(TestTokens.of(role)).get("/suppliers");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        List<Response> answers =
                Stream.generate(() -> ask(Roles.AUDITOR))
                        .limit(200)
                        .takeWhile(answer -> answer.statusCode() != 429)
                        .toList();
        assertThat(answers).hasSizeBetween(2, 199).allMatch(a -> a.statusCode() == 200);
        Response refused =
                Stream.generate(() -> ask(Roles.AUDITOR))
                        .limit(200)
                        .filter(answer -> answer.statusCode() == 429)
                        .findFirst()
                        .orElseThrow();
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(ask(Roles.CATEGORY_MANAGER).statusCode()).isEqualTo(200);
    }
}
