package entente.supplier.confidentiality;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.live.EventAudience;
import entente.supplier.confidentiality.SharingEvent.Lowered;
import entente.supplier.confidentiality.SharingEvent.Raised;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who carries out the commands of this capability. */
@Singleton
public class ConfidentialityConfig {

    @Produces
    @Singleton
    CommandHandler<SharingCommand, SharingState, SharingEvent> sharing(EventStore store) {
        return CommandHandler.of(store, SharingEvent.CATEGORY, new Sharing());
    }

    @Produces
    @Singleton
    CommandHandler<DisclosureCommand, DisclosureState, DisclosureEvent> disclosures(
            EventStore store) {
        return CommandHandler.of(store, DisclosureEvent.CATEGORY, new Disclosure());
    }

    /** Both sides hear how much is shared. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(SharingEvent.CATEGORY, recorded -> UUID.fromString(recorded.id()));
    }

    /** How much is shared is part of a supplier's story; what was disclosed is not. */
    @Produces
    @Singleton
    Chapter chapter(CommandHandler<SharingCommand, SharingState, SharingEvent> sharing) {
        return supplier ->
                sharing.events(supplier).stream().map(ConfidentialityConfig::told).toList();
    }

    private static Told told(Recorded<SharingEvent> recorded) {
        return Told.of(
                        recorded,
                        switch (recorded.event()) {
                            case Raised e ->
                                    "%s now up to %s: %s, for %s"
                                            .formatted(
                                                    who(e.direction()),
                                                    e.to(),
                                                    e.what(),
                                                    e.usage());
                            case Lowered e ->
                                    "%s no more than %s: %s"
                                            .formatted(who(e.direction()), e.to(), e.reason());
                        })
                .notForEngineers();
    }

    private static String who(Direction direction) {
        return switch (direction) {
            case WE_TO_THEM -> "We share with them";
            case THEY_TO_US -> "They share with us";
        };
    }
}
