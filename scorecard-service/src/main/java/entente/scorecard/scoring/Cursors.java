package entente.scorecard.scoring;

import entente.platform.Rejected;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages over items that were sorted already, by the key of the last one shown. */
final class Cursors {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Cursors() {}

    /** A page; {@code next} is null on the last one. */
    record Slice<T>(List<T> items, @Nullable String next) {
        Slice {
            items = List.copyOf(items);
        }
    }

    /**
     * The items after the one whose key the cursor is.
     *
     * @param key unique among the items
     */
    static <T> Slice<T> slice(
            List<T> sorted,
            @Nullable Integer limit,
            @Nullable String cursor,
            Function<T, String> key) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "limit-out-of-range", "limit takes 1 to " + MOST);
        }
        int from = 0;
        if (cursor != null) {
            while (from < sorted.size() && !key.apply(sorted.get(from)).equals(cursor)) {
                from++;
            }
            if (from == sorted.size()) {
                throw new Rejected(
                        Rejected.Kind.MALFORMED,
                        "cursor-malformed",
                        "cursor takes next as answered");
            }
            from++;
        }
        int to = Math.min(sorted.size(), from + size);
        List<T> page = sorted.subList(from, to);
        return new Slice<>(page, to < sorted.size() ? key.apply(page.getLast()) : null);
    }
}
