package entente.platform.store;

import entente.platform.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and under which conditions: everything about a command that is not its content.
 *
 * @param actor the person or system that is accountable
 * @param key makes the command repeatable: the same actor and key take effect once; null: no such
 *     promise
 * @param fingerprint hash of the request, tells a repetition from another request under the same
 *     key
 * @param expectedVersion the stream's version the caller decided on; null: whatever it is
 * @param correlation shared by everything that follows from one request
 * @param causation the event that caused the command, if one did
 * @param trace W3C trace context
 */
public record CommandContext(
        String actor,
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Integer expectedVersion,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable String trace) {

    /** A context with an actor and nothing else. */
    public static CommandContext of(String actor) {
        return new CommandContext(actor, null, null, null, Ids.next(), null, null);
    }

    public CommandContext withKey(String newKey, String newFingerprint) {
        return new CommandContext(
                actor, newKey, newFingerprint, expectedVersion, correlation, causation, trace);
    }

    public CommandContext expecting(int version) {
        return new CommandContext(actor, key, fingerprint, version, correlation, causation, trace);
    }
}
