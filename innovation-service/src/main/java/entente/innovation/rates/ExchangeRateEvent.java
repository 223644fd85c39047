package entente.innovation.rates;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What happens to the exchange rates of one currency; the stream is named after it. */
public sealed interface ExchangeRateEvent {

    Category<ExchangeRateEvent> CATEGORY = new Category<>("exchange-rate", ExchangeRateEvent.class);

    /**
     * From {@code validFrom} on one unit of the currency is worth {@code rate} in the reporting
     * currency, until the next rate; a second one for the same day corrects the first.
     */
    @EventType("exchange-rate-set")
    record RateSet(String currency, LocalDate validFrom, BigDecimal rate)
            implements ExchangeRateEvent {}
}
