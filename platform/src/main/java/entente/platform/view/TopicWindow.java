package entente.platform.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest records of a topic in memory, of each partition without a gap, bounded by number and
 * size: what comes pushes out what is oldest. Not thread-safe.
 */
final class TopicWindow {

    private final int most;
    private final long mostBytes;
    private final Map<Integer, Part> parts = new HashMap<>();

    /** One partition: everything from {@code from} on, as far as {@code through}. */
    private static final class Part {
        private final ArrayDeque<Delivery> held = new ArrayDeque<>();
        private long from;
        private long through;
        private long bytes;

        Part(long from) {
            this.from = from;
            this.through = from;
        }
    }

    /**
     * A stretch of the topic.
     *
     * @param deliveries in order within each partition
     * @param through where each partition goes on after them
     */
    record Stretch(List<Delivery> deliveries, Map<Integer, Long> through) {}

    /**
     * @param most records of one partition
     * @param mostBytes of one partition
     * @param from the offset from which each partition will be told
     */
    TopicWindow(int most, long mostBytes, Map<Integer, Long> from) {
        this.most = most;
        this.mostBytes = mostBytes;
        from.forEach((partition, offset) -> parts.put(partition, new Part(offset)));
    }

    /** Takes in what comes next of its partition. */
    void add(Delivery delivery) {
        Part part = part(delivery.partition());
        part.held.add(delivery);
        part.bytes += bytes(delivery);
        part.through = delivery.next();
        while (part.held.size() > most || part.bytes > mostBytes) {
            Delivery oldest = part.held.remove();
            part.bytes -= bytes(oldest);
            part.from = oldest.next();
        }
    }

    /** Nothing but what was added lies before this offset: some are taken by no record. */
    void passed(int partition, long offset) {
        Part part = part(partition);
        part.through = Math.max(part.through, offset);
    }

    private static int bytes(Delivery delivery) {
        return delivery.raw().event().length;
    }

    private Part part(int partition) {
        Part part = parts.get(partition);
        if (part == null) {
            throw new IllegalArgumentException("No such partition: " + partition);
        }
        return part;
    }

    /** Whether it has all that comes after these positions, and knows the topic as far as there. */
    boolean reaches(Map<Integer, Long> positions) {
        return positions.entrySet().stream()
                .allMatch(e -> {
                    Part part = part(e.getKey());
                    return part.from <= e.getValue() && e.getValue() <= part.through;
                });
    }

    /**
     * What comes after the positions, which it {@link #reaches}.
     *
     * @param limit how many records at most
     */
    Stretch after(Map<Integer, Long> positions, int limit) {
        List<Delivery> found = new ArrayList<>();
        Map<Integer, Long> through = new HashMap<>();
        positions.forEach((partition, position) ->
                through.put(partition, after(part(partition), position, limit, found)));
        return new Stretch(found, through);
    }

    private static long after(Part part, long position, int limit, List<Delivery> found) {
        if (position == part.through) {
            return position;
        }
        long at = position;
        for (Delivery delivery : part.held) {
            if (delivery.next() > position) {
                if (found.size() == limit) {
                    return at;
                }
                found.add(delivery);
                at = delivery.next();
            }
        }
        return part.through;
    }
}
