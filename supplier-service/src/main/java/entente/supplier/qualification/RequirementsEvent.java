package entente.supplier.qualification;

import entente.platform.Category;
import entente.platform.EventType;

/** What happens to the company's requirements; there is one stream. */
public sealed interface RequirementsEvent {

    Category<RequirementsEvent> CATEGORY =
            new Category<>("due-diligence-requirements", RequirementsEvent.class);

    /** The id of the one stream. */
    String COMPANY = "company";

    /** From now on this is required; who was approved before stays approved. */
    @EventType("due-diligence-requirements-set")
    record Set(int version, Requirements requirements) implements RequirementsEvent {}
}
