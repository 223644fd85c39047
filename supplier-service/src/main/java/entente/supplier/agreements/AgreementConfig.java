package entente.supplier.agreements;

import entente.platform.Recorded;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.live.EventAudience;
import entente.supplier.agreements.AgreementsView.Listed;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

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
            Lists lists,
            EventStore store) {
        return supplier ->
                of(supplier, view, lists, store.head()).stream()
                        .flatMap(listed -> agreements.events(listed.id()).stream())
                        .map(AgreementConfig::told)
                        .toList();
    }

    /** The supplier's agreements, none of them missing for being new. */
    private static List<Listed> of(UUID supplier, AgreementsView view, Lists lists, long position) {
        ListRequest all = new ListRequest();
        all.limit = 500;
        all.after = position;
        return lists.of(view)
                .where("supplierId", supplier)
                .page(all, Listed.class, Listed::of)
                .items();
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
