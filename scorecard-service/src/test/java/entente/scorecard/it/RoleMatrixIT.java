package entente.scorecard.it;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.RoleMatrix;
import entente.platform.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RoleMatrixIT {

    @TestHTTPResource("/")
    URI service = URI.create("http://localhost");

    @Test
    void every_role_may_do_what_the_matrix_says_and_nothing_else() {
        RoleMatrix.load().check(service, TestTokens::of);
    }
}
