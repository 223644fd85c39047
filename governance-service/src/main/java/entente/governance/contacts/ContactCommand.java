package entente.governance.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of the contact between two sponsors. */
public sealed interface ContactCommand {

    /** There is a partnership from this day on. */
    record Begin(UUID partnershipId, UUID supplierId, LocalDate on) implements ContactCommand {}

    /**
     * They were in contact.
     *
     * @param meetingId the meeting in which both were; null: told by hand
     */
    record Make(
            LocalDate on,
            ContactKind kind,
            @Nullable UUID meetingId,
            @Nullable String note,
            LocalDate today,
            String by)
            implements ContactCommand {}

    /** A quarter is over, and so is the time to tell of a contact in it. */
    record Pass(Quarter quarter) implements ContactCommand {}

    /** There is no partnership any more. */
    record End(LocalDate on) implements ContactCommand {}
}
