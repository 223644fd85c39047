package entente.platform.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * By which fields a list is ordered. Nulls come last in both directions; the row's id ends every
 * order, so that no two rows are equal.
 */
record Sort(List<Key> keys) {

    record Key(String field, boolean descending) {
        @Override
        public String toString() {
            return (descending ? "-" : "") + field;
        }
    }

    /**
     * Reads {@code -score,name}.
     *
     * @throws entente.platform.Rejected 400 for a field that is not allowed, or twice the same
     */
    static Sort parse(String text, Set<String> allowed, String id) {
        List<Key> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String each : text.split(",", -1)) {
            String part = each.strip();
            Key key =
                    part.startsWith("-") ? new Key(part.substring(1), true) : new Key(part, false);
            if (!allowed.contains(key.field()) && !key.field().equals(id)) {
                throw ListRequest.malformed(
                        "sort-not-supported", "This list sorts by " + String.join(", ", allowed));
            }
            if (!seen.add(key.field())) {
                throw ListRequest.malformed("sort-not-supported", "sort names a field twice");
            }
            keys.add(key);
        }
        if (seen.add(id)) {
            keys.add(new Key(id, false));
        }
        return new Sort(List.copyOf(keys));
    }

    /** The same text for the same order; cursors carry it. */
    String text() {
        return String.join(",", keys.stream().map(Key::toString).toList());
    }

    /** The same order among rows in memory. */
    Comparator<Object> order() {
        return keys.stream()
                .map(key -> {
                    Comparator<Object> by =
                            (one, other) ->
                                    compare(
                                            Rows.value(one, key.field()),
                                            Rows.value(other, key.field()));
                    return key.descending() ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** UUIDs as PostgreSQL compares them: by their text. */
    @SuppressWarnings("unchecked") // values of one field
    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one instanceof UUID && other instanceof UUID
                ? one.toString().compareTo(other.toString())
                : ((Comparable<Object>) Objects.requireNonNull(one))
                        .compareTo(Objects.requireNonNull(other));
    }

    /**
     * The HQL after {@code order by}. Where there are no nulls nothing is said of them: PostgreSQL
     * walks an index backwards for a descending order only when nulls may come first.
     *
     * @param nullable which fields may be null
     */
    String hql(Predicate<String> nullable) {
        return String.join(
                ", ",
                keys.stream()
                        .map(key ->
                                "r."
                                        + key.field()
                                        + (key.descending() ? " desc" : " asc")
                                        + (nullable.test(key.field()) ? " nulls last" : ""))
                        .toList());
    }
}
