package entente.scorecard.templates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules look at beside the engagement model: each supplier's categories on a day. */
final class Traits {

    private final Map<UUID, NavigableMap<LocalDate, Set<String>>> categories = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    /** Of two from one day the one added later counts. */
    void categories(UUID supplier, LocalDate from, Collection<String> are) {
        categories.computeIfAbsent(supplier, _ -> new TreeMap<>()).put(from, Set.copyOf(are));
    }

    /** Where a category lies; the top of the tree is above none. */
    void above(String category, @Nullable String parent) {
        if (parent == null) {
            above.remove(category);
        } else {
            above.put(category, parent);
        }
    }

    /**
     * The supplier's categories on the day and all above them. Before it was registered it belongs
     * to those it was registered with: history from before counts.
     */
    Set<String> categories(UUID supplier, LocalDate day) {
        NavigableMap<LocalDate, Set<String>> of = categories.get(supplier);
        if (of == null) {
            return Set.of();
        }
        Map.Entry<LocalDate, Set<String>> entry = of.floorEntry(day);
        Set<String> all = new TreeSet<>();
        for (String category : entry == null ? of.firstEntry().getValue() : entry.getValue()) {
            String at = category;
            while (at != null && all.add(at)) {
                at = above.get(at);
            }
        }
        return all;
    }

    /** Equal when every supplier has the same ones on every day. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Traits that
                && categories.equals(that.categories)
                && above.equals(that.above);
    }

    @Override
    public int hashCode() {
        return categories.hashCode();
    }
}
