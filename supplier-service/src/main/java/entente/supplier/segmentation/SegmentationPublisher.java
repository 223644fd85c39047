package entente.supplier.segmentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of the matrix on {@code supplier-events}. */
@Singleton
public class SegmentationPublisher implements Publisher<SegmentEvent> {

    /** A supplier stands in another quadrant of a category. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SegmentChanged(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String category,
            Quadrant quadrant,
            @Nullable Quadrant previousQuadrant,
            double profitImpact,
            double supplyRisk,
            int modelVersion) {}

    @Override
    public Category<SegmentEvent> category() {
        return SegmentEvent.CATEGORY;
    }

    @Override
    public PublicEvent publish(Recorded<SegmentEvent> recorded) {
        return switch (recorded.event()) {
            case SegmentEvent.Changed e ->
                    new PublicEvent(
                            "supplier.segment-changed.v1",
                            e.supplierId().toString(),
                            new SegmentChanged(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    PublicEvent.aggregateId(SegmentEvent.CATEGORY, recorded),
                                    recorded.version(),
                                    e.category(),
                                    e.quadrant(),
                                    e.previous(),
                                    e.profitImpact(),
                                    e.supplyRisk(),
                                    e.modelVersion()));
        };
    }
}
