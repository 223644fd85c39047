package entente.scorecard;

import entente.platform.Rejected;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which events that cannot count are meant; each null: all.
 *
 * @param since came then or later
 */
public record QuarantineFilter(
        @Nullable String topic,
        @Nullable String code,
        @Nullable String source,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable OffsetDateTime since) {

    public static final QuarantineFilter NONE =
            new QuarantineFilter(null, null, null, null, null, null);

    /** Those of a topic. */
    public QuarantineFilter in(String one) {
        return new QuarantineFilter(one, code, source, type, eventId, since);
    }

    /**
     * The filter as a caller writes it.
     *
     * @throws Rejected MALFORMED {@code since-malformed}
     */
    public static QuarantineFilter of(
            @Nullable String topic,
            @Nullable String code,
            @Nullable String source,
            @Nullable String type,
            @Nullable String eventId,
            @Nullable String since) {
        try {
            return new QuarantineFilter(
                    topic,
                    code,
                    source,
                    type,
                    eventId,
                    since == null ? null : OffsetDateTime.parse(since));
        } catch (DateTimeException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "since-malformed",
                    "since takes a time with its offset, as 2026-07-31T08:00:00Z");
        }
    }
}
