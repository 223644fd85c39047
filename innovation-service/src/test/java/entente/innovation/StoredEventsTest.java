package entente.innovation;

import entente.innovation.ideas.IdeaEvent;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.ledger.LedgerEvent;
import entente.innovation.pulse.PulseEvent;
import entente.innovation.rates.ExchangeRateEvent;
import entente.platform.testkit.GoldenEvents;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(
                ExchangeRateEvent.class,
                IdeaEvent.class,
                InitiativeEvent.class,
                LedgerEvent.class,
                PulseEvent.class);
    }
}
