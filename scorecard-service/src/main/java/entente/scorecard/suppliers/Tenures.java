package entente.scorecard.suppliers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who held something since when and until when it was known to be so, oldest first; at most the
 * last one is open.
 */
record Tenures(List<Tenure> all) {

    /** From {@code since} inclusive to {@code until} exclusive; open while that is null. */
    record Tenure(UUID holder, Instant since, @Nullable Instant until) {

        boolean holdsAt(Instant at) {
            return !since.isAfter(at) && (until == null || until.isAfter(at));
        }

        private String text() {
            return holder + " " + since + (until == null ? "" : " " + until);
        }

        private static Tenure of(String text) {
            String[] parts = text.split(" ", -1);
            return new Tenure(
                    UUID.fromString(parts[0]),
                    Instant.parse(parts[1]),
                    parts.length == 2 ? null : Instant.parse(parts[2]));
        }
    }

    Tenures {
        all = List.copyOf(all);
    }

    /** As a row keeps them. */
    static Tenures of(String @Nullable [] texts) {
        return new Tenures(
                texts == null
                        ? List.of()
                        : java.util.Arrays.stream(texts).map(Tenure::of).toList());
    }

    String[] texts() {
        return all.stream().map(Tenure::text).toArray(String[]::new);
    }

    Tenures begun(UUID holder, Instant at) {
        List<Tenure> begun = new ArrayList<>(ended(at).all);
        begun.add(new Tenure(holder, at, null));
        return new Tenures(begun);
    }

    Tenures ended(Instant at) {
        return new Tenures(
                all.stream()
                        .map(t -> t.until == null ? new Tenure(t.holder, t.since, at) : t)
                        .toList());
    }

    /** The tenure at an instant, or the open one for null. */
    @Nullable Tenure at(@Nullable Instant at) {
        return all.stream()
                .filter(t -> at == null ? t.until == null : t.holdsAt(at))
                .findFirst()
                .orElse(null);
    }
}
