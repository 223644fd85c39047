package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.RestClient;
import entente.local.importing.RestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Commands of the demo company's people to one service. Each may be repeated: its key stands for
 * the same command again, and who repeats it with the same body gets the same answer.
 *
 * @param source of the history, makes the keys its own
 */
record DemoCommands(RestClient service, String source) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A command that must be accepted. */
    Answer done(String path, Map<String, ?> body, String token) {
        byte[] command =
                (source + " " + path + " " + body.hashCode()).getBytes(StandardCharsets.UTF_8);
        String key = UUID.nameUUIDFromBytes(command).toString();
        return accepted(path, service.post("/" + path, body, key, token));
    }

    /** A question that must be answered. */
    JsonNode asked(String path, String token) {
        return accepted("look at " + path, service.get("/" + path, token)).body();
    }

    static Answer accepted(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "Could not " + what + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    static void await(String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It is not yet so that " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
