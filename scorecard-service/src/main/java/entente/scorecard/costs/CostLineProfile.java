package entente.scorecard.costs;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cost line as it stands.
 *
 * @param paidOn the day to which it belongs
 * @param recordedBy id of who recorded it, {@code confirmedBy} of who confirmed it
 * @param withdrawnBecause why it was taken back
 */
public record CostLineProfile(
        UUID id,
        UUID supplierId,
        CostKind kind,
        Money amount,
        LocalDate paidOn,
        String text,
        CostStatus status,
        String recordedBy,
        @Nullable String confirmedBy,
        @Nullable String withdrawnBecause) {

    /**
     * An amount of money.
     *
     * @param amount decimal string
     * @param currency ISO 4217
     */
    public record Money(String amount, String currency) {}

    static CostLineProfile of(UUID id, CostLineState.Known state) {
        CostLineEvent.Recorded recorded = state.recorded();
        return new CostLineProfile(
                id,
                recorded.supplierId(),
                recorded.kind(),
                new Money(recorded.amount().toPlainString(), recorded.currency()),
                recorded.on(),
                recorded.text(),
                switch (state) {
                    case CostLineState.Open _ -> CostStatus.OPEN;
                    case CostLineState.Confirmed _ -> CostStatus.CONFIRMED;
                    case CostLineState.Withdrawn _ -> CostStatus.WITHDRAWN;
                },
                recorded.by(),
                state instanceof CostLineState.Confirmed confirmed ? confirmed.by() : null,
                state instanceof CostLineState.Withdrawn gone ? gone.reason() : null);
    }
}
