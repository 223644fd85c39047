package entente.platform.testkit;

import entente.platform.Category;
import entente.platform.EventType;
import entente.platform.Ids;
import entente.platform.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log in memory: puts around an event what its recording would, the same in every run. */
public final class Recordings {

    private static final UUID NAMESPACE = UUID.fromString("6f2b9f7e-2f0b-5a3e-8b1a-6f9a0d1c2e34");

    private final Map<String, Integer> versions = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private String actor = "somebody";
    private long position;

    /** The event as the next of its stream, a second after the one before it. */
    public <E> Recorded<E> record(String stream, E event) {
        position++;
        now = now.plusSeconds(1);
        UUID id = Ids.derived(NAMESPACE, stream + position);
        return new Recorded<>(
                stream,
                versions.merge(stream, 1, Integer::sum),
                position,
                id,
                name(event),
                now,
                now,
                actor,
                id,
                null,
                null,
                event);
    }

    /** As {@link #record(String, Object)} in the stream of this category and id. */
    public <E> Recorded<E> record(Category<? super E> category, Object id, E event) {
        return record(category.stream(id), event);
    }

    /** Who does what is recorded from now on. */
    public void actor(String who) {
        actor = who;
    }

    /** When the next event is recorded; time never runs backwards in a log. */
    public void at(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException(next + " is before " + now);
        }
        now = next.minusSeconds(1);
    }

    private static String name(Object event) {
        @Nullable EventType type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new AssertionError(event.getClass() + " has no @EventType");
        }
        return type.value();
    }
}
