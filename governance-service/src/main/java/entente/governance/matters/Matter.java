package entente.governance.matters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open between the two sides.
 *
 * @param id of the event it comes from, so that hearing it twice makes one
 * @param ref what it is about, e.g. the id of a meeting
 * @param code of a metric, criterion or certificate; null where there is none
 * @param words for an agenda
 * @param value and {@code threshold} in the metric's unit; null where there is none
 * @param better {@code LOWER} or {@code HIGHER}; null where there is no value
 * @param period e.g. {@code 2026-Q3}
 * @param heardEvent the event it comes from
 */
public record Matter(
        UUID id,
        MatterKind kind,
        String ref,
        @Nullable String code,
        String words,
        @Nullable BigDecimal value,
        @Nullable BigDecimal threshold,
        @Nullable String better,
        @Nullable String period,
        UUID heardEvent,
        LocalDate on) {

    /** One without a value. */
    static Matter plain(UUID event, MatterKind kind, String ref, String words, LocalDate on) {
        return new Matter(event, kind, ref, null, words, null, null, null, null, event, on);
    }
}
