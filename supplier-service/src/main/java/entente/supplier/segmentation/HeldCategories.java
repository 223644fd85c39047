package entente.supplier.segmentation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Categories that were read, as many as may be held; the one that nobody has asked for longest
 * makes room. One reads a category while others who want it wait.
 */
final class HeldCategories {

    /**
     * A category as it was read.
     *
     * @param home where; a database that was restored is elsewhere, and its versions begin anew
     */
    record Read(String home, long version, CategoryPositions positions) {

        boolean isFor(String where, long wanted) {
            return home.equals(where) && version >= wanted;
        }
    }

    /** The place of a category; its lock is that of what was read. */
    private static final class Place {
        private Read read = new Read("", 0, new CategoryPositions("", 0, List.of()));

        /** What it adds to the weight; belongs to the lock of all places. */
        private long accounted;
    }

    private final long most;
    private final Function<String, Read> reader;
    private final Map<String, Place> places = new LinkedHashMap<>(64, 0.75f, true);
    private String home = "";
    private long weight;

    /**
     * Nothing yet.
     *
     * @param most how much may be held, in bytes
     * @param reader reads a category as it is now
     */
    HeldCategories(long most, Function<String, Read> reader) {
        this.most = most;
        this.reader = reader;
    }

    /** A category in this version or a newer one of the same database. */
    CategoryPositions of(String category, String where, long version) {
        Place place = place(category, where);
        synchronized (place) {
            if (!place.read.isFor(where, version)) {
                take(category, place, reader.apply(category));
            }
            return place.read.positions;
        }
    }

    /** A category as it was just written, which need not be read. */
    void keep(String category, Read written) {
        Place place = place(category, written.home);
        synchronized (place) {
            if (!place.read.isFor(written.home, written.version)) {
                take(category, place, written);
            }
        }
    }

    private Place place(String category, String where) {
        synchronized (places) {
            if (!home.equals(where)) {
                places.clear();
                weight = 0;
                home = where;
            }
            return places.computeIfAbsent(category, _ -> new Place());
        }
    }

    private void take(String category, Place place, Read read) {
        place.read = read;
        account(category, place, read.positions.weight());
    }

    private void account(String category, Place place, long now) {
        synchronized (places) {
            if (places.get(category) != place) {
                return; // it had to make room meanwhile, and goes with this answer
            }
            weight += now - place.accounted;
            place.accounted = now;
            Iterator<Place> longestUnused = places.values().iterator();
            while (weight > most && longestUnused.hasNext()) {
                Place each = longestUnused.next();
                if (each != place) {
                    weight -= each.accounted;
                    longestUnused.remove();
                }
            }
        }
    }

    /** How many bytes are held. */
    long weight() {
        synchronized (places) {
            return weight;
        }
    }
}
