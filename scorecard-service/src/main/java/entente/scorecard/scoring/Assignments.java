package entente.scorecard.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which template each supplier is scored from which day on. */
final class Assignments {

    private final Map<UUID, NavigableMap<LocalDate, String>> bySupplier = new HashMap<>();

    /** Adds an assignment; of two from the same day on the one added later counts. */
    void add(UUID supplier, LocalDate validFrom, String template) {
        bySupplier.computeIfAbsent(supplier, _ -> new TreeMap<>()).put(validFrom, template);
    }

    /** Equal when every supplier has the same template on every day. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignments that && bySupplier.equals(that.bySupplier);
    }

    @Override
    public int hashCode() {
        return bySupplier.hashCode();
    }

    /** The template on a day; the default one when none was assigned. */
    String on(UUID supplier, LocalDate day) {
        NavigableMap<LocalDate, String> templates = bySupplier.get(supplier);
        Map.Entry<LocalDate, String> entry = templates == null ? null : templates.floorEntry(day);
        return entry == null ? Templates.DEFAULT : entry.getValue();
    }
}
