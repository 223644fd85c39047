package entente.scorecard.purchases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * One accepted purchase event.
 *
 * @param source CloudEvents source
 * @param id CloudEvents id; with the source it identifies the event for ever
 * @param time when it happened, with the offset it was written with
 * @param contentHash 16 bytes over type, time and every field that is understood; format and
 *     unknown fields do not change it
 */
public record PurchaseEvent(
        String source, String id, OffsetDateTime time, UUID contentHash, PurchaseFact fact) {

    /** The order in which facts apply: business date, time, source, id; never arrival. */
    public static final Comparator<PurchaseEvent> CANONICAL =
            Comparator.comparing(PurchaseEvent::businessDate)
                    .thenComparing(event -> event.time().toInstant())
                    .thenComparing(PurchaseEvent::source)
                    .thenComparing(PurchaseEvent::id);

    /** Of several contents under one id, the first in this order counts. */
    public static final Comparator<PurchaseEvent> AMONG_SAME_ID =
            Comparator.comparing(PurchaseEvent::businessDate)
                    .thenComparing(event -> event.time().toInstant())
                    .thenComparing(PurchaseEvent::contentHash);

    public LocalDate businessDate() {
        return fact.businessDate();
    }

    /** 16 bytes that stand for (source, id). */
    public UUID idHash() {
        return idHash(source, id);
    }

    public static UUID idHash(String source, String id) {
        return Fingerprint.of("event", source, id);
    }
}
