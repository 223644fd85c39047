package entente.governance.winddown;

import entente.governance.story.Chapter;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, and who hears of them. */
@Singleton
public class WindDownConfig {

    @Produces
    @Singleton
    CommandHandler<WindDownCommand, WindDownState, WindDownEvent> windDowns(EventStore store) {
        return CommandHandler.of(store, WindDownEvent.CATEGORY, new WindDown());
    }

    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(WindDownEvent.CATEGORY, recorded -> partner(recorded.event()));
    }

    @Produces
    @Singleton
    Chapter chapter() {
        return new WindDownChapter();
    }

    /** The partner hears of it from the notice on; what was only planned is ours. */
    private static @Nullable UUID partner(WindDownEvent event) {
        return WindDownChapter.isOurs(event) ? null : event.supplierId();
    }
}
