package entente.scorecard;

import entente.platform.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a view has heard, oldest first: a row keeps it as texts, so that what was known at
 * an instant can be told from the row alone.
 */
public record History(List<Heard> all) {

    /**
     * One event, as far as the row needs it.
     *
     * @param at when it was recorded where it happened
     * @param event its id there
     * @param words what it said; a space inside one is kept as an underscore
     */
    public record Heard(Instant at, UUID event, List<String> words) {

        public Heard {
            words = List.copyOf(words);
        }

        /** The word that tells what kind of event it was. */
        public String kind() {
            return words.getFirst();
        }

        public String word(int index) {
            return words.get(index);
        }

        public LocalDate day(int index) {
            return LocalDate.parse(words.get(index));
        }

        public int number(int index) {
            return Integer.parseInt(words.get(index));
        }

        private String text() {
            return at + " " + event + " " + String.join(" ", words);
        }

        private static Heard of(String text) {
            List<String> parts = List.of(text.split(" ", -1));
            return new Heard(
                    Instant.parse(parts.get(0)),
                    UUID.fromString(parts.get(1)),
                    parts.subList(2, parts.size()));
        }
    }

    public History {
        all = List.copyOf(all);
    }

    /** As a row keeps it; in the order in which it was recorded, whenever it was heard. */
    public static History of(String... texts) {
        return new History(
                Arrays.stream(texts)
                        .map(Heard::of)
                        .sorted(Comparator.comparing(Heard::at))
                        .toList());
    }

    /** The texts with one more event. */
    public static String[] and(String[] texts, Recorded<?> recorded, Object... words) {
        List<String> more = new ArrayList<>(List.of(texts));
        more.add(
                new Heard(
                                recorded.recordedAt(),
                                recorded.eventId(),
                                Arrays.stream(words)
                                        .map(word -> String.valueOf(word).replace(' ', '_'))
                                        .toList())
                        .text());
        return more.toArray(String[]::new);
    }

    /** What of it was recorded by then; all of it for null. */
    public History known(@Nullable Instant asOf) {
        return asOf == null
                ? this
                : new History(all.stream().filter(heard -> !heard.at.isAfter(asOf)).toList());
    }

    /** The events of one kind. */
    public List<Heard> ofKind(String kind) {
        return all.stream().filter(heard -> heard.kind().equals(kind)).toList();
    }
}
