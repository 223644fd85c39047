package entente.supplier.candidates;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.view.Views;
import entente.platform.web.list.Lists;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import entente.supplier.candidates.ShortlistedView.ShortlistedRow;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

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
            Views views,
            Lists lists,
            EventStore store) {
        return supplier -> {
            views.await(view, store.head()); // none is missing for being new
            return ids(lists, supplier).stream()
                    .flatMap(id -> shortlists.events(id).stream())
                    .filter(e ->
                            switch (e.event()) {
                                case Shortlisted s -> s.supplierId().equals(supplier);
                            })
                    .map(e -> Told.internally(e, words(e.event())).notForEngineers())
                    .toList();
        };
    }

    private static List<UUID> ids(Lists lists, UUID supplier) {
        List<UUID> ids =
                lists.read(session ->
                        session.createSelectionQuery(
                                        "select r.shortlistId from "
                                                + ShortlistedRow.class.getName()
                                                + " r where r.supplierId = :s",
                                        UUID.class)
                                .setParameter("s", supplier)
                                .getResultList());
        return ids == null ? List.of() : ids;
    }

    private static String words(ShortlistEvent event) {
        return switch (event) {
            case Shortlisted e ->
                    "Shortlisted for a partnership in %s, rank %d"
                            .formatted(e.category(), e.rank());
        };
    }
}
