package entente.platform.paging;

import entente.platform.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages over items that were sorted already. A cursor is a place in their order, not an item: a
 * list that moves between two pages has the next one begin where the last one ended.
 */
public final class Cursors {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String NOTHING = "~";

    private Cursors() {}

    /** A page; {@code next} is null on the last one. */
    public record Slice<T>(List<T> items, @Nullable String next) {
        public Slice {
            items = List.copyOf(items);
        }
    }

    /**
     * By what items are sorted.
     *
     * @param place of an item, unique among the items
     * @param read the place of an item back from its texts
     */
    public record Order<T, P>(
            Function<T, P> place,
            Comparator<P> order,
            Function<P, List<@Nullable String>> write,
            Function<List<@Nullable String>, P> read) {

        /** Items in this order. */
        public Comparator<T> items() {
            return Comparator.comparing(place, order);
        }
    }

    /** The items after the place that the cursor names. */
    public static <T, P> Slice<T> slice(
            List<T> sorted, @Nullable Integer limit, @Nullable String cursor, Order<T, P> by) {
        int size = size(limit);
        int from = 0;
        if (cursor != null) {
            P after = place(cursor, by.read);
            while (from < sorted.size()
                    && by.order.compare(by.place.apply(sorted.get(from)), after) <= 0) {
                from++;
            }
        }
        int to = Math.min(sorted.size(), from + size);
        List<T> page = sorted.subList(from, to);
        return new Slice<>(
                page,
                to < sorted.size() ? text(by.write.apply(by.place.apply(page.getLast()))) : null);
    }

    /** The same of a list that only grows, and at its end. */
    public static <T> Slice<T> slice(
            List<T> growing, @Nullable Integer limit, @Nullable String cursor) {
        int size = size(limit);
        int from =
                cursor == null
                        ? 0
                        : place(
                                cursor,
                                texts ->
                                        Integer.parseInt(Objects.requireNonNull(texts.getFirst())));
        if (from < 0) {
            throw malformed("cursor-malformed", "cursor takes next as answered");
        }
        int begin = Math.min(from, growing.size());
        int end = Math.min(growing.size(), begin + size);
        return new Slice<>(
                growing.subList(begin, end),
                end < growing.size() ? text(List.of(Integer.toString(end))) : null);
    }

    /**
     * How many items a page has.
     *
     * @throws Rejected 400 {@code limit-out-of-range}
     */
    public static int size(@Nullable Integer limit) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw malformed("limit-out-of-range", "limit takes 1 to " + MOST);
        }
        return size;
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }

    private static <P> P place(String cursor, Function<List<@Nullable String>, P> read) {
        try {
            List<@Nullable String> parts = new ArrayList<>();
            for (String part : cursor.split("\\.", -1)) {
                parts.add(
                        part.equals(NOTHING)
                                ? null
                                : new String(
                                        Base64.getUrlDecoder().decode(part),
                                        StandardCharsets.UTF_8));
            }
            return read.apply(parts);
        } catch (RuntimeException e) {
            throw malformed("cursor-malformed", "cursor takes next as answered");
        }
    }

    private static String text(List<@Nullable String> parts) {
        List<String> texts = new ArrayList<>();
        for (String part : parts) {
            texts.add(
                    part == null
                            ? NOTHING
                            : Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(part.getBytes(StandardCharsets.UTF_8)));
        }
        return String.join(".", texts);
    }
}
