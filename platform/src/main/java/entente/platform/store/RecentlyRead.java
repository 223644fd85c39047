package entente.platform.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Events that somebody has just read from their bytes. The readers of an instance get the very same
 * bytes from the {@link LogTail}, one after the other, and events cannot be changed: so one of them
 * reads, and the others take what it read. Bounded; what is pushed out is read again.
 */
final class RecentlyRead {

    private static final int PLACES = 256;

    private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

    /** The bytes themselves, not what is in them: nobody else can have the same. */
    private static final class Known {
        private final String type;
        private final byte[] data;
        private final Object event;

        Known(String type, byte[] data, Object event) {
            this.type = type;
            this.data = data;
            this.event = event;
        }
    }

    /** What was read from these bytes under this name, or null. */
    @Nullable Object of(String type, byte[] data) {
        Known known = places.get(place(data));
        return known != null && known.data == data && known.type.equals(type) ? known.event : null;
    }

    void remember(String type, byte[] data, Object event) {
        places.set(place(data), new Known(type, data, event));
    }

    private static int place(byte[] data) {
        return System.identityHashCode(data) & (PLACES - 1);
    }
}
