package entente.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in a log, with all that is known about its recording.
 *
 * @param stream where it happened, {@code <category>/<id>}
 * @param version its place in the stream, from 1, dense
 * @param position its place in its service's log, from 1, dense, in commit order
 * @param eventId UUIDv7
 * @param type the persisted name
 * @param recordedAt when the log took it in; never decreases with the position
 * @param occurredAt when it happened
 * @param actor who caused it
 * @param correlation shared by everything that follows from one request
 * @param causation the event that caused it, if one did
 * @param trace W3C trace context of the request
 * @param event the fact itself
 */
public record Recorded<E>(
        String stream,
        int version,
        long position,
        UUID eventId,
        String type,
        Instant recordedAt,
        Instant occurredAt,
        String actor,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable String trace,
        E event) {

    /** The id part of the stream's name. */
    public String id() {
        return Category.id(stream);
    }

    /** The same recording with another view of its content. */
    public <T> Recorded<T> with(T other) {
        return new Recorded<>(
                stream,
                version,
                position,
                eventId,
                type,
                recordedAt,
                occurredAt,
                actor,
                correlation,
                causation,
                trace,
                other);
    }

    /** The same event told at another place of the log. */
    public Recorded<E> at(long otherPosition) {
        return new Recorded<>(
                stream,
                version,
                otherPosition,
                eventId,
                type,
                recordedAt,
                occurredAt,
                actor,
                correlation,
                causation,
                trace,
                event);
    }
}
