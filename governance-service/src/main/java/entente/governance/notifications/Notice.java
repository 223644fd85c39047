package entente.governance.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param path where it is found in this service
 * @param dueOn last day for what is asked; null where nothing is
 * @param position of the event that it comes from
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        String title,
        UUID supplierId,
        String path,
        @Nullable LocalDate dueOn,
        Instant at,
        Mark mark,
        long position) {}
