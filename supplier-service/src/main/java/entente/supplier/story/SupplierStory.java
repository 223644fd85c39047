package entente.supplier.story;

import entente.platform.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One event of a supplier's life in plain words.
 *
 * @param version its place in the supplier's history as the reader may know it, from 1
 * @param actor id of who did it
 * @param recordedAt when it became known here
 */
public record SupplierStory(
        int version,
        String type,
        String text,
        String actor,
        Instant occurredAt,
        Instant recordedAt,
        UUID eventId) {

    private static SupplierStory of(int version, Told told) {
        Recorded<?> event = told.event();
        return new SupplierStory(
                version,
                event.type(),
                told.text(),
                event.actor(),
                event.occurredAt(),
                event.recordedAt(),
                event.eventId());
    }

    /**
     * What all chapters tell, in the order in which it became known.
     *
     * @param readers as what the caller reads it; one of them suffices
     */
    public static List<Told> inOrder(List<Chapter> chapters, UUID supplier, Set<Reader> readers) {
        return chapters.stream()
                .flatMap(chapter -> chapter.about(supplier).stream())
                .filter(told -> !Collections.disjoint(told.readers(), readers))
                .sorted(Comparator.comparingLong(told -> told.event().position()))
                .toList();
    }

    /** The same as entries of a timeline. */
    public static List<SupplierStory> entries(List<Told> story) {
        List<SupplierStory> entries = new ArrayList<>();
        for (Told told : story) {
            entries.add(of(entries.size() + 1, told));
        }
        return entries;
    }
}
