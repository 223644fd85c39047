package entente.supplier.agreements;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.Lists;
import entente.platform.web.live.EventAudience;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class AgreementConfig {

    @Produces
    @Singleton
    CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements(EventStore store) {
        return CommandHandler.of(store, AgreementEvent.CATEGORY, new Agreement());
    }

    /** A supplier's users hear of what was concluded with them. */
    @Produces
    @Singleton
    EventAudience audience() {
        return EventAudience.of(
                AgreementEvent.CATEGORY,
                recorded ->
                        AgreementWords.known(recorded.event())
                                ? recorded.event().supplierId()
                                : null);
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            AgreementsView view,
            Lists lists) {
        return supplier ->
                lists.of(view).where("supplierId", supplier).current().stream()
                        .flatMap(row -> agreements.events(row.id).stream())
                        .map(AgreementConfig::told)
                        .toList();
    }

    private static Told told(Recorded<AgreementEvent> recorded) {
        AgreementEvent event = recorded.event();
        Told told =
                AgreementWords.known(event)
                        ? Told.of(recorded, AgreementWords.of(event))
                        : Told.internally(recorded, AgreementWords.of(event));
        return told.notForEngineers();
    }
}
