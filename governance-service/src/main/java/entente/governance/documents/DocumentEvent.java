package entente.governance.documents;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts of a document. What is in its files is not among them. Persons are ids, never names. */
public sealed interface DocumentEvent {

    Category<DocumentEvent> CATEGORY = new Category<>("document", DocumentEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** As it is from then on. */
    Paper paper();

    @EventType("document-opened")
    record Opened(UUID partnershipId, UUID supplierId, Paper paper, String by)
            implements DocumentEvent {}

    /**
     * There is a newer version.
     *
     * @param number counts the document's versions, from 1
     */
    @EventType("document-version-added")
    record VersionAdded(
            UUID partnershipId,
            UUID supplierId,
            Paper paper,
            int number,
            Content content,
            String by,
            Instant at)
            implements DocumentEvent {}

    /** A version does not count any more. */
    @EventType("document-version-withdrawn")
    record VersionWithdrawn(
            UUID partnershipId,
            UUID supplierId,
            Paper paper,
            int number,
            String reason,
            String by,
            Instant at)
            implements DocumentEvent {}

    /**
     * It has another class.
     *
     * @param before the class it had, given by {@code setBy}
     */
    @EventType("document-reclassified")
    record Reclassified(
            UUID partnershipId,
            UUID supplierId,
            Paper paper,
            InformationClass before,
            String setBy,
            String reason,
            String by)
            implements DocumentEvent {}

    /** Who reads it while it is restricted, beside who opened it. */
    @EventType("document-readers-named")
    record ReadersNamed(
            UUID partnershipId, UUID supplierId, Paper paper, List<String> readers, String by)
            implements DocumentEvent {
        public ReadersNamed {
            readers = List.copyOf(readers);
        }
    }
}
