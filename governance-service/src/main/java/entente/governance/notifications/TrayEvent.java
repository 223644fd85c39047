package entente.governance.notifications;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Facts of what somebody is told; the stream is named after the account. No address is in any of
 * them.
 */
public sealed interface TrayEvent {

    Category<TrayEvent> CATEGORY = new Category<>("tray", TrayEvent.class);

    String account();

    @EventType("notices-marked")
    record Marked(String account, List<UUID> noticeIds, Mark mark) implements TrayEvent {
        public Marked {
            noticeIds = List.copyOf(noticeIds);
        }
    }

    @EventType("notice-channel-chosen")
    record ChannelChosen(String account, NoticeKind kind, Channel channel) implements TrayEvent {}

    /**
     * The mail of a day is about to be sent: from here on nobody else sends it.
     *
     * @param through last place of the log of which it tells
     * @param notices how many it tells of
     */
    @EventType("digest-begun")
    record DigestBegun(String account, LocalDate day, long through, int notices)
            implements TrayEvent {}

    /** The mail server took it. */
    @EventType("digest-sent")
    record DigestSent(String account, LocalDate day) implements TrayEvent {}

    /** It was not sent; what it tells of goes into the next one. */
    @EventType("digest-held")
    record DigestHeld(String account, LocalDate day, String reason) implements TrayEvent {}
}
