package entente.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import entente.local.importing.Bearers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests to single instances; each ends in bounded time, one way or the other. */
final class Http {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final Bearers bearers;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Http(Settings settings) {
        this.bearers = Bearers.from(Map.of("ENTENTE_LOCAL_SIGNING_KEY", settings.signingKey()));
    }

    /** What an instance answered. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {
        String code() {
            return body.path("code").asText();
        }

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** A later try may do better. */
        boolean isBusy() {
            return status == 429 || status == 503;
        }

        long position() {
            return headers.firstValueAsLong("Position").orElse(-1);
        }

        /** The version that the entity tag names. */
        int version() {
            return headers.firstValue("ETag")
                    .map(tag -> Integer.parseInt(tag.replace("\"", "")))
                    .orElse(-1);
        }
    }

    Answer get(Instance instance, String path, String role) throws IOException {
        return send(request(instance, path, role).GET());
    }

    Answer post(
            Instance instance,
            String path,
            String role,
            String contentType,
            byte[] body,
            Map<String, String> headers)
            throws IOException {
        HttpRequest.Builder request =
                request(instance, path, role)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    HttpRequest.Builder request(Instance instance, String path, String role) {
        return HttpRequest.newBuilder(uri(instance, path))
                .header("Authorization", "Bearer " + token(role));
    }

    private static URI uri(Instance instance, String path) {
        return URI.create("http://localhost:" + instance.port() + path);
    }

    private String token(String role) {
        return tokens.computeIfAbsent(role, r -> bearers.token(r, "soak-" + r));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Waiting.Interrupted(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance(); // an answer without JSON still has its status
        }
    }

    /** The status of a path that needs nobody to be known; 0 when nobody answers. */
    static int status(Instance instance, String path) {
        try {
            return send(HttpRequest.newBuilder(uri(instance, path)).GET()).status();
        } catch (IOException e) {
            return 0;
        }
    }
}
