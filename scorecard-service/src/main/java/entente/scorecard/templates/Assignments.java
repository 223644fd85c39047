package entente.scorecard.templates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which template each supplier is scored from which day on, by hand or because it was first. */
final class Assignments {

    private final Map<UUID, NavigableMap<LocalDate, String>> byHand = new HashMap<>();
    private final Map<UUID, NavigableMap<LocalDate, String>> first = new HashMap<>();

    /** Adds an assignment; of two from the same day on the one added later counts. */
    void add(UUID supplier, LocalDate validFrom, String template, boolean hand) {
        (hand ? byHand : first)
                .computeIfAbsent(supplier, _ -> new TreeMap<>())
                .put(validFrom, template);
    }

    /** What somebody chose for the day; null when nobody did. */
    @Nullable String byHand(UUID supplier, LocalDate day) {
        return on(byHand.get(supplier), day);
    }

    /** What the supplier began with; null when nothing was assigned to it. */
    @Nullable String first(UUID supplier, LocalDate day) {
        return on(first.get(supplier), day);
    }

    private static @Nullable String on(
            @Nullable NavigableMap<LocalDate, String> templates, LocalDate day) {
        Map.Entry<LocalDate, String> entry = templates == null ? null : templates.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** Whether somebody's assignment names it for that day or a later one. */
    boolean names(String template, LocalDate day) {
        return byHand.values().stream()
                .anyMatch(of ->
                        template.equals(on(of, day))
                                || of.tailMap(day, false).containsValue(template));
    }

    /** Equal when every supplier has the same template on every day. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignments that
                && byHand.equals(that.byHand)
                && first.equals(that.first);
    }

    @Override
    public int hashCode() {
        return 31 * byHand.hashCode() + first.hashCode();
    }
}
