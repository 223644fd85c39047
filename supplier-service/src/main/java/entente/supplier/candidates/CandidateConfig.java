package entente.supplier.candidates;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.list.Lists;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability, and its part of the timeline. */
@Singleton
public class CandidateConfig {

    @Produces
    @Singleton
    CommandHandler<Shortlist.Draw, Shortlist.State, ShortlistEvent> shortlists(EventStore store) {
        return CommandHandler.of(store, ShortlistEvent.CATEGORY, new Shortlist());
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<Shortlist.Draw, Shortlist.State, ShortlistEvent> shortlists,
            ShortlistedView view,
            Lists lists) {
        return supplier ->
                lists.of(view).where("supplierId", supplier).current().stream()
                        .flatMap(row -> shortlists.events(row.shortlistId).stream())
                        .filter(e ->
                                switch (e.event()) {
                                    case Shortlisted s -> s.supplierId().equals(supplier);
                                })
                        .map(e -> Told.internally(e, words(e.event())).notForEngineers())
                        .toList();
    }

    private static String words(ShortlistEvent event) {
        return switch (event) {
            case Shortlisted e ->
                    "Shortlisted for a partnership in %s, rank %d"
                            .formatted(e.category(), e.rank());
        };
    }
}
