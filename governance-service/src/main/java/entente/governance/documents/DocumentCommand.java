package entente.governance.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be asked of a document's stream. */
public sealed interface DocumentCommand {

    record Open(UUID partnershipId, UUID supplierId, Paper paper, String by)
            implements DocumentCommand {}

    /** The content is kept already. */
    record AddVersion(Content content, String by, Instant at) implements DocumentCommand {}

    record WithdrawVersion(int number, String reason, String by, Instant at)
            implements DocumentCommand {}

    /**
     * Gives it another class.
     *
     * @param sponsor whether who asks is executive sponsor of the side whose document it is
     */
    record Reclassify(InformationClass to, String reason, boolean sponsor, String by)
            implements DocumentCommand {}

    record NameReaders(List<String> readers, String by) implements DocumentCommand {
        public NameReaders {
            readers = List.copyOf(readers);
        }
    }
}
