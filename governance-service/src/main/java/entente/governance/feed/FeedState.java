package entente.governance.feed;

import entente.governance.feed.FeedEvent.Opened;
import java.time.LocalDate;

/** The phases of a calendar's address. */
public sealed interface FeedState {

    record Absent() implements FeedState {}

    /** It was given out. */
    record Known(Opened opened, boolean revoked) implements FeedState {

        /** Whether it answers on a day. */
        boolean answers(LocalDate today) {
            return !revoked && !today.isAfter(opened.until());
        }
    }
}
