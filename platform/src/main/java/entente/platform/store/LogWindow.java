package entente.platform.store;

import entente.platform.Category;
import entente.platform.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of a log in memory, without a gap between them, bounded by number and size:
 * what comes pushes out what is oldest. Not thread-safe.
 */
final class LogWindow {

    private final @Nullable Held[] ring;
    private final long mostBytes;
    private long first;
    private long last;
    private long bytes;

    /** An event with what everybody asks of it. */
    private record Held(Recorded<byte[]> event, String category) {
        int bytes() {
            return event.event().length;
        }
    }

    /**
     * A stretch of the log as one reader sees it.
     *
     * @param events those that it wants, in order
     * @param through where the stretch ends: nothing that it wants lies between them and here
     */
    record Stretch(List<Recorded<byte[]>> events, long through) {}

    /**
     * @param last the position after which the log goes on
     */
    LogWindow(int mostEvents, long mostBytes, long last) {
        this.ring = new Held[mostEvents];
        this.mostBytes = mostBytes;
        this.first = last + 1;
        this.last = last;
    }

    /** Position of the newest event. */
    long last() {
        return last;
    }

    /** Whether it has all that comes after the position. */
    boolean reaches(long position) {
        return position >= first - 1;
    }

    /**
     * Takes in what comes next.
     *
     * @return the categories of these events
     * @throws EventStore.LogBroken when they are not what comes next; then nothing is taken in from
     *     there on
     */
    Set<String> add(List<Recorded<byte[]>> news) {
        Set<String> categories = new HashSet<>();
        for (Recorded<byte[]> event : news) {
            if (event.position() != last + 1) {
                throw new EventStore.LogBroken(last + 1, event.position());
            }
            Held held = new Held(event, Category.of(event.stream()));
            if (last - first + 1 == ring.length) {
                dropFirst();
            }
            ring[place(++last)] = held;
            bytes += held.bytes();
            while (bytes > mostBytes && first <= last) {
                dropFirst();
            }
            categories.add(held.category);
        }
        return categories;
    }

    private void dropFirst() {
        bytes -= held(first).bytes();
        ring[place(first++)] = null;
    }

    private Held held(long position) {
        Held held = ring[place(position)];
        if (held == null) {
            throw new IllegalStateException("Not in the window: " + position);
        }
        return held;
    }

    /**
     * What comes after the position, which it {@link #reaches}.
     *
     * @param category null: of all categories
     * @param limit how many events at most
     */
    Stretch after(long position, @Nullable String category, int limit) {
        List<Recorded<byte[]>> events = new ArrayList<>();
        long at = position;
        while (at < last && events.size() < limit) {
            Held held = held(++at);
            if (category == null || category.equals(held.category)) {
                events.add(held.event);
            }
        }
        return new Stretch(events, at);
    }

    private int place(long position) {
        return (int) (position % ring.length);
    }
}
