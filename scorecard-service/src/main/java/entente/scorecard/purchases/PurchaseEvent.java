package entente.scorecard.purchases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One accepted purchase event. Two are equal when source, id and content are. */
public final class PurchaseEvent {

    /** The order in which facts apply: business date, time, source, id; never arrival. */
    public static final Comparator<PurchaseEvent> CANONICAL = PurchaseEvent::inBusiness;

    /** Of several contents under one id, the first in this order counts. */
    public static final Comparator<PurchaseEvent> AMONG_SAME_ID = PurchaseEvent::amongSameId;

    private final String source;
    private final String id;
    private final OffsetDateTime time;
    private final UUID idHash;
    private final UUID contentHash;
    private final PurchaseFact fact;

    /**
     * @param source CloudEvents source
     * @param id CloudEvents id; with the source it identifies the event for ever
     * @param time when it happened, with the offset it was written with
     * @param contentHash 16 bytes over type, time and every field that is understood; format and
     *     unknown fields do not change it
     */
    public PurchaseEvent(
            String source, String id, OffsetDateTime time, UUID contentHash, PurchaseFact fact) {
        this(source, id, time, idHash(source, id), contentHash, fact);
    }

    /** The same, with the hash of source and id that is known already. */
    PurchaseEvent(
            String source,
            String id,
            OffsetDateTime time,
            UUID idHash,
            UUID contentHash,
            PurchaseFact fact) {
        this.source = Objects.requireNonNull(source);
        this.id = Objects.requireNonNull(id);
        this.time = Objects.requireNonNull(time);
        this.idHash = Objects.requireNonNull(idHash);
        this.contentHash = Objects.requireNonNull(contentHash);
        this.fact = Objects.requireNonNull(fact);
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }

    public OffsetDateTime time() {
        return time;
    }

    public UUID contentHash() {
        return contentHash;
    }

    public PurchaseFact fact() {
        return fact;
    }

    public LocalDate businessDate() {
        return fact.businessDate();
    }

    /** 16 bytes that stand for (source, id). */
    public UUID idHash() {
        return idHash;
    }

    public static UUID idHash(String source, String id) {
        return Fingerprint.of("event", source, id);
    }

    private static int inBusiness(PurchaseEvent a, PurchaseEvent b) {
        int byTime = inTime(a, b);
        int bySource = byTime != 0 ? byTime : a.source.compareTo(b.source);
        return bySource != 0 ? bySource : a.id.compareTo(b.id);
    }

    private static int amongSameId(PurchaseEvent a, PurchaseEvent b) {
        int byTime = inTime(a, b);
        return byTime != 0 ? byTime : a.contentHash.compareTo(b.contentHash);
    }

    private static int inTime(PurchaseEvent a, PurchaseEvent b) {
        int byDate = a.businessDate().compareTo(b.businessDate());
        if (byDate != 0) {
            return byDate;
        }
        int bySecond = Long.compare(a.time.toEpochSecond(), b.time.toEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(a.time.getNano(), b.time.getNano());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PurchaseEvent event
                && idHash.equals(event.idHash)
                && contentHash.equals(event.contentHash);
    }

    @Override
    public int hashCode() {
        return idHash.hashCode() ^ contentHash.hashCode();
    }

    @Override
    public String toString() {
        return source + " " + id + " " + time + " " + fact;
    }
}
