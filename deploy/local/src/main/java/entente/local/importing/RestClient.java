package entente.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends commands and questions to one service; waits and tries again while it is busy (429, 503).
 */
public final class RestClient {

    private static final int ATTEMPTS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * Equal bodies are equal bytes in every run: an idempotency key stands for exactly one body.
     */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI base;

    /**
     * @param base the service's address, e.g. {@code http://localhost:8081}
     */
    public RestClient(URI base) {
        this.base = base;
    }

    /**
     * What a service answered.
     *
     * @param location of what was made, empty when nothing was
     * @param body missing when it is empty or no JSON
     */
    public record Answer(int status, String location, JsonNode body) {

        /** The stable code of a problem, empty when there is none. */
        public String code() {
            return body.path("code").asText();
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The last part of the location: the id of what was made. */
        public String madeId() {
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    /**
     * A command, safe to repeat with its key.
     *
     * @throws UncheckedIOException when nobody answers
     */
    public Answer post(String path, Object body, String idempotencyKey, String token) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofByteArray(bytes(body)))
                        .build());
    }

    /** A question. */
    public Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                boolean busy = response.statusCode() == 429 || response.statusCode() == 503;
                if (!busy || attempt == ATTEMPTS) {
                    return new Answer(
                            response.statusCode(),
                            response.headers().firstValue("Location").orElse(""),
                            json(response.body()));
                }
                LockSupport.parkNanos(pause(response).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(base + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + base, e);
        }
    }

    private static Duration pause(HttpResponse<?> response) {
        Optional<String> after = response.headers().firstValue("Retry-After");
        return Duration.ofSeconds(after.map(Long::parseLong).orElse(1L));
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode(); // an answer without JSON still has its status
        }
    }
}
