package entente.supplier.segmentation;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about a supplier in the matrix; one stream per supplier, with its id. */
public sealed interface SegmentEvent {

    Category<SegmentEvent> CATEGORY = new Category<>("segment", SegmentEvent.class);

    UUID supplierId();

    /**
     * It came to stand in another quadrant than before, or stands somewhere for the first time.
     *
     * @param previous null the first time
     * @param profitImpact at that moment, 0 to 1
     * @param supplyRisk at that moment, 0 to 1
     */
    @EventType("segment-changed")
    record Changed(
            UUID supplierId,
            String category,
            Quadrant quadrant,
            @Nullable Quadrant previous,
            double profitImpact,
            double supplyRisk,
            int modelVersion)
            implements SegmentEvent {}
}
