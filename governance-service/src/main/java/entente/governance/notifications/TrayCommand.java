package entente.governance.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of somebody's tray. */
public sealed interface TrayCommand {

    /**
     * Marks notices.
     *
     * @param noticeIds those that are marked otherwise now
     */
    record MarkThem(String account, List<UUID> noticeIds, Mark mark) implements TrayCommand {
        public MarkThem {
            noticeIds = List.copyOf(noticeIds);
        }
    }

    record Choose(String account, NoticeKind kind, Channel channel) implements TrayCommand {}

    record BeginDigest(String account, LocalDate day, long through, int notices)
            implements TrayCommand {}

    record EndDigest(LocalDate day) implements TrayCommand {}

    record HoldDigest(LocalDate day, String reason) implements TrayCommand {}
}
