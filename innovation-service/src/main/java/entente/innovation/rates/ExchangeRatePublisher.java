package entente.innovation.rates;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Exchange rates stay private: others hear amounts in their own currency. */
@Singleton
public class ExchangeRatePublisher implements Publisher<ExchangeRateEvent> {

    @Override
    public Category<ExchangeRateEvent> category() {
        return ExchangeRateEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<ExchangeRateEvent> event) {
        return switch (event.event()) {
            case ExchangeRateEvent.RateSet _ -> null;
        };
    }
}
