package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.platform.web.Roles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleMatrixTest {

    private static final String HEADER = "operation," + String.join(",", Roles.ALL) + "\n";
    private static final String ONLY_OPERATORS = "POST /things/{id}/stop,no,no,no,no,no,yes,no\n";
    private static final String OPENAPI =
            """
            {"paths": {"/things": {"get": {}}, "/things/{id}/stop": {"post": {}}}}
            """;

    private HttpServer server = newServer();

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A service where anybody may list things and only operators may stop one. */
    @BeforeEach
    void start() {
        server.createContext("/q/openapi", http -> answer(http, 200, OPENAPI));
        server.createContext("/things", http -> answer(http, status(http), "{}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static int status(HttpExchange http) {
        String token = http.getRequestHeaders().getFirst("Authorization");
        if (http.getRequestMethod().equals("GET")) {
            return 200;
        }
        return token == null ? 401 : token.equals("Bearer operator") ? 404 : 403;
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    private void check(String rows) {
        RoleMatrix.parse(HEADER + rows)
                .check(URI.create("http://localhost:" + server.getAddress().getPort()), r -> r);
    }

    @Test
    void a_service_that_is_as_its_matrix_passes() {
        assertThatCode(() -> check("GET /things,public\n" + ONLY_OPERATORS))
                .doesNotThrowAnyException();
    }

    @Test
    void a_cell_that_is_not_so_is_named() {
        assertThatThrownBy(() ->
                        check(
                                "GET /things,public\n"
                                        + "POST /things/{id}/stop,no,no,no,no,no,yes,yes"))
                .hasMessageContaining("POST /things/{id}/stop as auditor: should be allowed")
                .hasMessageNotContaining("as operator");
        assertThatThrownBy(
                        () -> check("GET /things,yes,yes,yes,yes,yes,yes,yes\n" + ONLY_OPERATORS))
                .hasMessageContaining("GET /things as null: should be unknown");
    }

    @Test
    void an_operation_without_a_row_is_named() {
        assertThatThrownBy(() -> check(ONLY_OPERATORS)).hasMessageContaining("GET /things");
    }

    @Test
    void a_row_without_an_operation_is_named() {
        assertThatThrownBy(
                        () -> check("GET /things,public\nDELETE /things,public\n" + ONLY_OPERATORS))
                .hasMessageContaining("DELETE /things");
    }
}
