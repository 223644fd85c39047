package entente.governance.notifications;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose, and how far the mails told.
 *
 * @param chosen channels by kind, where they are not the usual ones
 * @param told last place of the log of which a mail told that was sent
 * @param digest the newest mail; null: there was none
 */
public record TrayState(Map<NoticeKind, Channel> chosen, long told, @Nullable Digest digest) {

    /** What became of a mail. */
    public enum Fate {
        /** On its way; after a crash nobody knows, and it is not sent again. */
        BEGUN,
        SENT,
        HELD
    }

    /**
     * The mail of a day.
     *
     * @param reason why it was held; null: it was not
     */
    public record Digest(
            String account,
            LocalDate day,
            long through,
            int notices,
            Fate fate,
            @Nullable String reason) {}

    public TrayState {
        chosen = Map.copyOf(chosen);
    }

    Channel channel(NoticeKind kind) {
        return chosen.getOrDefault(kind, Channel.usual(kind));
    }
}
