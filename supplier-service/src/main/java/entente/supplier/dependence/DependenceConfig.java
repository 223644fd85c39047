package entente.supplier.dependence;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.supplier.dependence.DependenceEvent.AlertCleared;
import entente.supplier.dependence.DependenceEvent.AlertRaised;
import entente.supplier.dependence.DependenceEvent.RevenueStated;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who carries out the commands of this capability, and its part of the timeline. */
@Singleton
public class DependenceConfig {

    @Produces
    @Singleton
    CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> dependence(
            EventStore store) {
        return CommandHandler.of(store, DependenceEvent.CATEGORY, new Dependence());
    }

    @Produces
    @Singleton
    CommandHandler<CriticalItem.Command, CriticalItem.State, CriticalItemEvent> items(
            EventStore store) {
        return CommandHandler.of(store, CriticalItemEvent.CATEGORY, new CriticalItem());
    }

    @Produces
    @Singleton
    Chapter chapter(
            CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> suppliers) {
        return supplier ->
                suppliers.events(supplier).stream()
                        .map(e -> Told.internally(e, words(e.event())).notForEngineers())
                        .toList();
    }

    private static String words(DependenceEvent event) {
        return switch (event) {
            case RevenueStated e ->
                    "Revenue of %s %s as of %s, from %s"
                            .formatted(
                                    e.amount().toPlainString(), e.currency(), e.asOf(), e.source());
            case AlertRaised e ->
                    "%s%s"
                            .formatted(
                                    words(e.trigger(), e.category()),
                                    e.value() == null
                                            ? ": " + e.note()
                                            : ": %s %% (limit %s %%)"
                                                    .formatted(e.value(), e.limit()));
            case AlertCleared e ->
                    "Over: "
                            + words(e.trigger(), e.category())
                            + (e.note() == null ? "" : ": " + e.note());
        };
    }

    private static String words(Trigger trigger, @Nullable String category) {
        return switch (trigger) {
            case SPEND_SHARE -> "Large share of what we spend in " + category;
            case FINANCIAL_TROUBLE -> "Financial trouble";
            case QUALITY_TROUBLE -> "Quality trouble";
            case OWNERSHIP_CHANGE -> "Change of ownership";
        };
    }
}
