package entente.innovation.ledger;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class LedgerConfig {

    @Produces
    @Singleton
    CommandHandler<LedgerCommand, LedgerState, LedgerEvent> ledgers(EventStore store) {
        return CommandHandler.of(store, LedgerEvent.CATEGORY, new Ledger());
    }

    /** The partner hears of entries that are shared, and of what both agreed on. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(LedgerEvent.CATEGORY, recorded -> partner(recorded.event()));
    }

    private static @Nullable UUID partner(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.OfEntry e -> e.mark().shared() ? e.supplierId() : null;
            case LedgerEvent.GainShareAgreed e -> e.supplierId();
        };
    }
}
