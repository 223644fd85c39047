package entente.innovation.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.LedgerEvent.Invested;
import entente.innovation.ledger.LedgerEvent.Realised;
import entente.innovation.ledger.LedgerEvent.Reversed;
import entente.innovation.ledger.LedgerEvent.Validated;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others hear of the value ledger: what was proven, what arrived and what was taken back; not
 * what is only claimed, nor what anything cost.
 */
@Singleton
public class LedgerPublisher implements Publisher<LedgerEvent> {

    /** A step of a benefit; {@code state} only of a reversal: what is taken back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String entryId,
            String initiativeId,
            Kind kind,
            Money amount,
            LocalDate entryOn,
            @Nullable Step state) {}

    @Override
    public Category<LedgerEvent> category() {
        return LedgerEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<LedgerEvent> recorded) {
        return switch (recorded.event()) {
            case Validated e ->
                    told("innovation.value-validated.v1", recorded, e, e.amount(), null);
            case Realised e -> told("innovation.value-realised.v1", recorded, e, e.amount(), null);
            case Reversed e when !e.mark().kind().isInvestment() ->
                    told("innovation.value-reversed.v1", recorded, e, e.amount(), e.step());
            case Reversed _, Invested _, Claimed _, GainShareAgreed _ -> null;
        };
    }

    private static PublicEvent told(
            String type,
            Recorded<LedgerEvent> recorded,
            LedgerEvent.OfEntry event,
            BigDecimal amount,
            @Nullable Step state) {
        Mark mark = event.mark();
        String supplier = event.supplierId().toString();
        return new PublicEvent(
                type,
                supplier,
                new Told(
                        supplier,
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        recorded.actor(),
                        mark.entryId().toString(),
                        recorded.id(),
                        mark.kind(),
                        Money.of(amount, mark.currency()),
                        mark.on(),
                        state));
    }
}
