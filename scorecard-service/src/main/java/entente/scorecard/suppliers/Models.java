package entente.scorecard.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which engagement models came into force when, in the order in which that was recorded. */
record Models(List<Change> all) {

    /** One change. */
    record Change(Instant recordedAt, LocalDate effectiveOn, String model) {

        private static Change of(String text) {
            String[] parts = text.split(" ", 3);
            return new Change(Instant.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
        }
    }

    Models {
        all = List.copyOf(all);
    }

    /** As a row keeps them. */
    static Models of(String @Nullable [] texts) {
        return new Models(
                texts == null ? List.of() : Arrays.stream(texts).map(Change::of).toList());
    }

    /** By first day, as far as known at an instant; null: now. */
    NavigableMap<LocalDate, String> at(@Nullable Instant asOf) {
        NavigableMap<LocalDate, String> byDay = new TreeMap<>();
        for (Change change : all) {
            if (asOf == null || !change.recordedAt.isAfter(asOf)) {
                byDay.put(change.effectiveOn, change.model);
            }
        }
        return byDay;
    }
}
