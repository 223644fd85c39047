package entente.governance.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.platform.store.EventCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's server: takes deliveries, and checks them as Standard Webhooks 1.0 says. */
final class Receiver implements AutoCloseable {

    /** Older ones are refused: nobody can send them again. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<Delivery> taken = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile boolean hangs;

    record Delivery(String id, String signature, String timestamp, String body, JsonNode event) {

        String type() {
            return event.path("type").asText();
        }

        long position() {
            return event.path("sourceposition").asLong();
        }

        /** Whether one of its signatures is made with this secret, and it is no old one. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] signed = (id + "." + timestamp + "." + body).getBytes(UTF_8);
                String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
                Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
                return List.of(signature.split(" ", -1)).contains(expected)
                        && Duration.between(sent, Instant.now()).abs().compareTo(WINDOW) < 0;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hooks", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    void answers(int code) {
        status = code;
    }

    void hangs() {
        hangs = true;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (hangs) {
            refused.add(id);
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (status / 100 == 2) {
            taken.add(
                    new Delivery(
                            id,
                            exchange.getRequestHeaders().getFirst("webhook-signature"),
                            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            new String(body, UTF_8),
                            EventCodec.JSON.readTree(body)));
        } else {
            refused.add(id);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
