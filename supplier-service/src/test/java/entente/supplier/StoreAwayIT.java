package entente.supplier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.CutProxy;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While PostgreSQL is away callers are asked to come back; nothing is called an error of ours. */
@QuarkusTest
@WithTestResource(StoreAwayIT.BehindProxy.class)
class StoreAwayIT {

    private static final String URL = "quarkus.datasource.reactive.url";
    private static @Nullable CutProxy proxy;

    /** The service works through a proxy that the test can take away. */
    public static class BehindProxy extends EnginesResource {
        @Override
        public Map<String, String> start() {
            Map<String, String> configuration = new HashMap<>(super.start());
            URI direct = URI.create(Objects.requireNonNull(configuration.get(URL)));
            CutProxy opened = CutProxy.to(direct.getPort());
            configuration.put(URL, "postgresql://localhost:" + opened.port() + direct.getPath());
            proxy = opened;
            return configuration;
        }
    }

    @Test
    void callers_are_asked_to_come_back() {
        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(register().statusCode()).isEqualTo(201);

        Objects.requireNonNull(proxy).close();

        for (Response refused : new Response[] {list(), one(), register()}) {
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.jsonPath().getString("code")).isEqualTo("store-unavailable");
        }
    }

    private static Response list() {
        return given().auth().oauth2(TestTokens.of(Roles.AUDITOR)).get("/suppliers");
    }

    private static Response one() {
        return given().auth()
                .oauth2(TestTokens.of(Roles.AUDITOR))
                .get("/suppliers/" + new UUID(0, 1));
    }

    private static Response register() {
        return given().auth()
                .oauth2(TestTokens.of(Roles.CATEGORY_MANAGER))
                .contentType("application/json")
                .body("{\"name\": \"Come Back Ltd\", \"country\": \"IE\"}")
                .post("/suppliers");
    }
}
