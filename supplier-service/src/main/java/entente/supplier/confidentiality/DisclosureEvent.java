package entente.supplier.confidentiality;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one side told the other. Each names the supplier, so that it stands for itself. */
public sealed interface DisclosureEvent {

    Category<DisclosureEvent> CATEGORY = new Category<>("disclosure", DisclosureEvent.class);

    UUID supplierId();

    /**
     * Something was disclosed.
     *
     * @param by person id of who gave it, null where that was not written down
     */
    @EventType("disclosure-given")
    record Given(
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            String content,
            @Nullable String by)
            implements DisclosureEvent {}

    /** Those, and who gave it, read what is restricted, by person id; nobody beside them. */
    @EventType("disclosure-readers-named")
    record ReadersNamed(UUID supplierId, List<String> readers) implements DisclosureEvent {
        public ReadersNamed {
            readers = List.copyOf(readers);
        }
    }

    /** It says something else now. */
    @EventType("disclosure-revised")
    record Revised(UUID supplierId, String content) implements DisclosureEvent {}

    /** Nobody is to read it any more. */
    @EventType("disclosure-withdrawn")
    record Withdrawn(UUID supplierId, String reason) implements DisclosureEvent {}
}
