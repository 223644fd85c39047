package entente.scorecard.forecasts;

import entente.scorecard.forecasts.ForecastFact.Capacity;
import entente.scorecard.forecasts.ForecastFact.Committed;
import entente.scorecard.forecasts.ForecastFact.Produced;
import entente.scorecard.forecasts.ForecastFact.Published;
import entente.scorecard.purchases.PurchaseEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted forecast event. Two are equal when source, id and content are.
 *
 * @param source CloudEvents source; with the id it identifies the event for ever
 * @param time when it happened, with the offset it was written with
 * @param contentHash 16 bytes over type, time and every field that is understood
 */
public record ForecastEvent(
        String source, String id, OffsetDateTime time, UUID contentHash, ForecastFact fact) {

    private static final Comparator<ForecastEvent> IN_TIME =
            Comparator.comparing(ForecastEvent::businessDate)
                    .thenComparing(event -> event.time.toInstant());

    /** The order in which facts apply: business date, time, source, id; never arrival. */
    static final Comparator<ForecastEvent> CANONICAL =
            IN_TIME.thenComparing(ForecastEvent::source).thenComparing(ForecastEvent::id);

    /** Of several contents under one id, the first in this order counts. */
    static final Comparator<ForecastEvent> AMONG_SAME_ID =
            IN_TIME.thenComparing(ForecastEvent::contentHash);

    /** The day of the commitment; else that of the event, since versions are no numbers. */
    LocalDate businessDate() {
        return switch (fact) {
            case Committed committed -> committed.committedOn();
            case Published _, Capacity _, Produced _ -> time.toLocalDate();
        };
    }

    /** 16 bytes that stand for (source, id). */
    UUID idHash() {
        return PurchaseEvent.idHash(source, id);
    }

    /** As a source of what was made of it. */
    String name() {
        return source + " " + id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ForecastEvent event
                && source.equals(event.source)
                && id.equals(event.id)
                && contentHash.equals(event.contentHash);
    }

    @Override
    public int hashCode() {
        return id.hashCode() ^ contentHash.hashCode();
    }
}
