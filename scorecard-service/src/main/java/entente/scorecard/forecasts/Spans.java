package entente.scorecard.forecasts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is in force for spans of days: what comes later takes the place of all it overlaps. */
final class Spans<T> {

    private final Function<T, Bucket> span;
    private final TreeMap<LocalDate, T> inForce = new TreeMap<>();

    Spans(Function<T, Bucket> span) {
        this.span = span;
    }

    /** What has a day in common with the bucket, by their first days. */
    List<T> overlapping(Bucket bucket) {
        List<T> found = new ArrayList<>();
        Map.Entry<LocalDate, T> before = inForce.lowerEntry(bucket.from());
        if (before != null && span.apply(before.getValue()).overlaps(bucket)) {
            found.add(before.getValue());
        }
        found.addAll(inForce.subMap(bucket.from(), true, bucket.to(), true).values());
        return found;
    }

    /** Puts it in force; returns what it took the place of. */
    List<T> put(T later) {
        Bucket bucket = span.apply(later);
        List<T> replaced = overlapping(bucket);
        replaced.forEach(each -> inForce.remove(span.apply(each).from()));
        inForce.put(bucket.from(), later);
        return replaced;
    }

    /** All that is in force, by its first days. */
    Collection<T> all() {
        return inForce.values();
    }
}
