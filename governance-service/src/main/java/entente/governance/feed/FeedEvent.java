package entente.governance.feed;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;

/** Facts of a calendar's address. The secret in it is nowhere, only what tells it again. */
public sealed interface FeedEvent {

    Category<FeedEvent> CATEGORY = new Category<>("calendar-feed", FeedEvent.class);

    /**
     * Somebody has an address to subscribe to.
     *
     * @param account whose meetings it shows
     * @param secretSha256 of the secret in the address, in hex
     * @param until last day on which it answers
     */
    @EventType("calendar-feed-opened")
    record Opened(String account, String secretSha256, LocalDate on, LocalDate until)
            implements FeedEvent {}

    /** It answers no more. */
    @EventType("calendar-feed-revoked")
    record Revoked(String by) implements FeedEvent {}
}
