package entente.governance.matters;

import entente.governance.calendar.Calendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of the open matters of a partnership. */
public sealed interface MatterCommand {

    /** Something was heard or noticed. */
    record Note(UUID partnershipId, UUID supplierId, Matter matter) implements MatterCommand {}

    /** One of them is no longer open. */
    record Settle(UUID id, String how) implements MatterCommand {}

    /** All that are about the same thing are no longer open. */
    record SettleAbout(MatterKind kind, String ref, String how) implements MatterCommand {}

    /**
     * What ends has another end now: matters that name the one before are no longer open.
     *
     * @param what it is that ends; a matter's ref is this and the end, with a slash between
     * @param until null: it does not end
     */
    record Renew(MatterKind kind, String what, @Nullable LocalDate until, String how)
            implements MatterCommand {

        boolean outdates(Matter matter) {
            return matter.kind() == kind
                    && matter.ref().startsWith(what + "/")
                    && !matter.ref().equals(what + "/" + until);
        }
    }

    /** A meeting has them on its agenda; those that are not open are passed over. */
    record Take(List<UUID> ids, UUID meetingId) implements MatterCommand {
        public Take {
            ids = List.copyOf(ids);
        }
    }

    /** A meeting took place: what it had on its agenda is settled. */
    record Deal(UUID meetingId, String how) implements MatterCommand {}

    /** There is a partnership, from this day on, with this calendar. */
    record Begin(UUID partnershipId, UUID supplierId, Calendar calendar, LocalDate on)
            implements MatterCommand {}

    /** There is none any more. */
    record End() implements MatterCommand {}
}
