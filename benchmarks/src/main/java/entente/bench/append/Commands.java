package entente.bench.append;

import entente.bench.store.Noted;
import entente.platform.Ids;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.EventCodec;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests as the command handler makes them: encoded, with ids, key and fingerprint. */
final class Commands {
    private static final String FINGERPRINT =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final EventCodec<Noted> codec = new EventCodec<>(Noted.class);

    /** The first event of a new stream, which takes a claim when guarded. */
    AppendRequest first(long number, boolean guarded) {
        String stream = newStream();
        return guarded
                ? request(stream, 0, number, newKey(), List.of(newClaim(stream)))
                : request(stream, 0, number, null, List.of());
    }

    AppendRequest request(
            String stream,
            int expected,
            long number,
            @Nullable String key,
            List<ClaimChange> claims) {
        Noted event = Noted.number(number);
        return new AppendRequest(
                "buyer-7",
                key,
                FINGERPRINT,
                List.of(
                        new StreamAppend(
                                stream,
                                expected,
                                List.of(
                                        new NewEvent(
                                                Ids.next(),
                                                codec.type(event),
                                                "buyer-7",
                                                UUID.randomUUID(),
                                                null,
                                                null,
                                                Instant.now(),
                                                Buffer.buffer(codec.encode(event)))))),
                claims);
    }

    static String newStream() {
        return "supplier/" + Ids.next();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static ClaimChange newClaim(String stream) {
        return new ClaimChange("supplier-number", "V-" + UUID.randomUUID(), stream, true);
    }
}
