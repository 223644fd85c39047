package entente.supplier.segmentation;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class SegmentationConfig {

    @Produces
    @Singleton
    CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models(
            EventStore store) {
        return CommandHandler.of(store, ModelEvent.CATEGORY, new ModelVersions());
    }

    @Produces
    @Singleton
    CommandHandler<Judgement.Command, Judgement.State, JudgementEvent> judgements(
            EventStore store) {
        return CommandHandler.of(store, JudgementEvent.CATEGORY, new Judgement());
    }

    @Produces
    @Singleton
    CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments(EventStore store) {
        return CommandHandler.of(store, SegmentEvent.CATEGORY, new Segment());
    }

    @Produces
    @Singleton
    Chapter chapter(CommandHandler<Segment.Place, Segment.State, SegmentEvent> segments) {
        return supplier ->
                segments.events(supplier).stream()
                        .map(e -> Told.internally(e, words(e.event())).notForEngineers())
                        .toList();
    }

    private static String words(SegmentEvent event) {
        return switch (event) {
            case SegmentEvent.Changed e ->
                    "Stands in %s as %s%s (impact %s, risk %s, model %s)"
                            .formatted(
                                    e.category(),
                                    words(e.quadrant()),
                                    e.previous() == null ? "" : ", before " + words(e.previous()),
                                    e.profitImpact(),
                                    e.supplyRisk(),
                                    e.modelVersion());
        };
    }

    private static String words(Quadrant quadrant) {
        return switch (quadrant) {
            case STRATEGIC -> "strategic";
            case LEVERAGE -> "leverage";
            case BOTTLENECK -> "bottleneck";
            case NON_CRITICAL -> "non-critical";
        };
    }
}
