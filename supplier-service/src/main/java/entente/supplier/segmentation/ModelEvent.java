package entente.supplier.segmentation;

import entente.platform.Category;
import entente.platform.EventType;

/** Facts about the segmentation model and its versions. */
public sealed interface ModelEvent {

    Category<ModelEvent> CATEGORY = new Category<>("segmentation-model", ModelEvent.class);

    /** The one stream there is. */
    String COMPANY = "company";

    /** A new version, which has no effect yet. */
    @EventType("segmentation-model-drafted")
    record Drafted(int modelVersion, SegmentationModel model, String by) implements ModelEvent {}

    /** From now on positions are computed by this version. */
    @EventType("segmentation-model-activated")
    record Activated(int modelVersion) implements ModelEvent {}
}
