package entente.local.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import entente.local.importing.RestClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestClientTest {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private RestClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    int status = statuses.isEmpty() ? 201 : statuses.removeFirst();
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    exchange.getResponseHeaders().add("Location", "/things/17");
                    byte[] text = (status == 500 ? "<html>" : "{\"code\":\"x\"}").getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, text.length);
                    exchange.getResponseBody().write(text);
                    exchange.close();
                });
        server.start();
        client = new RestClient(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void equal_bodies_are_equal_bytes_whatever_the_order_of_their_maps() {
        client.post("/things", ordered("system", "value"), "k", "t");
        client.post("/things", ordered("value", "system"), "k", "t");
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
    }

    @Test
    void it_waits_while_the_service_is_busy() {
        statuses.addAll(List.of(503, 429));
        Answer answer = client.post("/things", Map.of(), "k", "t");
        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.madeId()).isEqualTo("17");
        assertThat(bodies).hasSize(3);
    }

    @Test
    void an_answer_without_json_still_has_its_status() {
        statuses.add(500);
        Answer answer = client.get("/things", "t");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEmpty();
    }

    @Test
    void nobody_there_is_said_with_the_address() {
        server.stop(0);
        assertThatThrownBy(() -> client.get("/things", "t"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("http://localhost:")
                .hasMessageContaining("does not answer");
    }

    private static Map<String, Object> ordered(String first, String second) {
        Map<String, String> alias = new LinkedHashMap<>();
        alias.put(first, "a");
        alias.put(second, "a");
        return Map.of("aliases", List.of(alias));
    }
}
