package entente.platform.store;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants recorded: all of it or nothing.
 *
 * @param actor who is accountable
 * @param key remembered per actor, so that a repetition is answered and not recorded; null: none
 * @param fingerprint hash of the request behind the key
 * @param streams the streams it writes; the first is the one that the answer is about
 * @param claims what it takes and gives back
 */
public record AppendRequest(
        String actor,
        @Nullable String key,
        String fingerprint,
        List<StreamAppend> streams,
        List<ClaimChange> claims) {

    /** Accept whatever version the stream has. */
    public static final int ANY = -1;

    public AppendRequest {
        streams = List.copyOf(streams);
        claims = List.copyOf(claims);
        if (streams.isEmpty()) {
            throw new IllegalArgumentException("An append names the stream it is about");
        }
    }

    /**
     * New events for one stream.
     *
     * @param expected the version it must have, 0 for a new stream, {@link #ANY} for whatever
     */
    public record StreamAppend(String stream, int expected, List<NewEvent> events) {
        public StreamAppend {
            events = List.copyOf(events);
        }
    }

    /** An event on its way into the log; {@code data} is UTF-8 JSON. */
    public record NewEvent(
            UUID id,
            String type,
            String actor,
            UUID correlation,
            @Nullable UUID causation,
            @Nullable String trace,
            Instant occurredAt,
            Buffer data) {}

    /** A claim taken or given back on behalf of a stream. */
    public record ClaimChange(String scope, String key, String stream, boolean take) {}

    /** How many events it has in all its streams. */
    int events() {
        int events = 0;
        for (StreamAppend stream : streams) {
            events += stream.events().size();
        }
        return events;
    }

    int bytes() {
        int bytes = 0;
        for (StreamAppend stream : streams) {
            for (NewEvent event : stream.events()) {
                bytes += event.data().length() + 200;
            }
        }
        return bytes;
    }
}
