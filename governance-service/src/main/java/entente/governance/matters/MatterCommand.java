package entente.governance.matters;

import entente.governance.calendar.Calendar;
import java.util.List;
import java.util.UUID;

/** What can be asked of the open matters of a partnership. */
public sealed interface MatterCommand {

    record Note(UUID partnershipId, UUID supplierId, Matter matter) implements MatterCommand {}

    record Settle(UUID id, String how) implements MatterCommand {}

    record Take(List<UUID> ids, UUID meetingId) implements MatterCommand {
        public Take {
            ids = List.copyOf(ids);
        }
    }

    record Begin(UUID partnershipId, UUID supplierId, Calendar calendar) implements MatterCommand {}

    record End() implements MatterCommand {}
}
