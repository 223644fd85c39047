package entente.supplier.confidentiality;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;

/** What one side told the other. Each names the supplier, so that it stands for itself. */
public sealed interface DisclosureEvent {

    Category<DisclosureEvent> CATEGORY = new Category<>("disclosure", DisclosureEvent.class);

    UUID supplierId();

    /** Something was disclosed. */
    @EventType("disclosure-given")
    record Given(
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            String content)
            implements DisclosureEvent {}

    /** It says something else now. */
    @EventType("disclosure-revised")
    record Revised(UUID supplierId, String content) implements DisclosureEvent {}

    /** Nobody is to read it any more. */
    @EventType("disclosure-withdrawn")
    record Withdrawn(UUID supplierId, String reason) implements DisclosureEvent {}
}
