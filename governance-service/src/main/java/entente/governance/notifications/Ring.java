package entente.governance.notifications;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells people.
 *
 * @param title plain words, complete without the event
 * @param path where it is found in this service, e.g. {@code /action-items/…}
 * @param dueOn last day for what is asked; null where nothing is
 */
public record Ring(
        UUID partnershipId,
        UUID supplierId,
        NoticeKind kind,
        String title,
        String path,
        @Nullable LocalDate dueOn,
        Audience audience) {}
