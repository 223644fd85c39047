package entente.governance.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import entente.governance.webhooks.EndpointClient.Answer;
import entente.platform.Rejected;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a webhook's address may be, and what becomes of a request to it. */
@SuppressWarnings("AddressSelection") // the addresses themselves are what is tested
class EndpointTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);
    private static Vertx vertx = Vertx.vertx();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server = server();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        var _ = vertx.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    asked.add(path + " " + exchange.getRequestHeaders().getFirst("Host"));
                    switch (path) {
                        case "/away" -> {
                            exchange.getResponseHeaders()
                                    .add("Location", "http://169.254.169.254/latest/meta-data");
                            exchange.sendResponseHeaders(302, -1);
                        }
                        case "/hangs" -> wait(over);
                        case "/floods" -> {
                            exchange.sendResponseHeaders(200, 0);
                            byte[] much = new byte[100_000];
                            for (int i = 0; i < 1_000; i++) {
                                exchange.getResponseBody().write(much);
                            }
                        }
                        case "/broken" -> exchange.sendResponseHeaders(500, -1);
                        default -> exchange.sendResponseHeaders(204, -1);
                    }
                    exchange.close();
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static void wait(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private static EndpointClient client(boolean localhost) {
        return new EndpointClient(vertx, localhost, PATIENCE, InetAddress::getAllByName);
    }

    private Answer post(EndpointClient client, String path) throws InterruptedException {
        return client.post(
                "http://localhost:" + server.getAddress().getPort() + path,
                Map.of("content-type", "application/json"),
                Buffer.buffer("{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, url-not-allowed",
        "ftp://example.org/, url-not-allowed",
        "https://ada:secret@example.org/, url-not-allowed",
        "https://example.org/#part, url-not-allowed",
        "https://[::1]/, url-not-allowed",
        "example.org, url-not-allowed",
        "'https://exa mple.org/', url-not-allowed",
        "http://localhost/, url-not-allowed",
        "https://localhost/, address-not-public",
        "https://127.0.0.1/, address-not-public",
        "https://10.0.0.7:8443/hooks, address-not-public",
        "https://169.254.169.254/latest, address-not-public",
        "https://192.168.0.1/, address-not-public",
        "https://no-such-host.invalid/, host-unknown"
    })
    void what_leads_into_a_closed_network_is_refused(String url, String code) {
        assertThatThrownBy(() -> client(false).require(url))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void one_closed_address_behind_a_name_is_enough_to_refuse_it() throws Exception {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        InetAddress closed = InetAddress.getByName("10.0.0.1");
        EndpointClient both =
                new EndpointClient(vertx, false, PATIENCE, _ -> new InetAddress[] {open, closed});
        assertThatThrownBy(() -> both.require("https://example.org/"))
                .hasMessageContaining("not public");
    }

    @Test
    void a_name_that_moves_into_a_closed_network_is_not_followed_there() throws Exception {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        InetAddress inside = InetAddress.getByName("127.0.0.1");
        InetAddress[][] answers = {{open}, {inside}};
        int[] times = {0};
        EndpointClient moving =
                new EndpointClient(vertx, false, PATIENCE, _ -> answers[times[0]++]);
        String url = "https://example.org:" + server.getAddress().getPort() + "/";
        moving.require(url);
        Answer answer = moving.post(url, Map.of(), Buffer.buffer("{}"));
        assertThat(answer.error()).isEqualTo("address-not-public");
        assertThat(asked).isEmpty();
    }

    @Test
    void the_connection_goes_to_the_address_that_was_looked_at() throws Exception {
        // The name below leads nowhere for anybody else.
        EndpointClient client =
                new EndpointClient(
                        vertx,
                        true,
                        PATIENCE,
                        host -> {
                            if (!host.equals("localhost")) {
                                throw new UnknownHostException(host);
                            }
                            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
                        });
        assertThat(post(client, "/hooks?a=b").accepted()).isTrue();
        assertThat(asked).containsExactly("/hooks localhost:" + server.getAddress().getPort());
    }

    @Test
    void redirects_are_not_followed() throws InterruptedException {
        Answer answer = post(client(true), "/away");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.error()).contains("redirects are not followed");
        assertThat(asked).hasSize(1);
    }

    @Test
    void who_does_not_answer_is_given_up() throws InterruptedException {
        EndpointClient impatient =
                new EndpointClient(vertx, true, IMPATIENCE, InetAddress::getAllByName);
        Answer answer = post(impatient, "/hangs");
        assertThat(answer.status()).isNull();
        assertThat(answer.error()).isEqualTo("no answer in time");
        assertThat(post(client(true), "/broken").error()).isEqualTo("answers 500");
    }

    @Test
    void who_answers_without_end_has_answered() throws InterruptedException {
        assertThat(post(client(true), "/floods").accepted()).isTrue();
    }
}
