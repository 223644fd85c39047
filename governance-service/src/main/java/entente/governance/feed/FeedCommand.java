package entente.governance.feed;

import java.time.LocalDate;

/** What can be asked of a calendar's address. */
public sealed interface FeedCommand {

    record Open(String account, String secretSha256, LocalDate on, LocalDate until)
            implements FeedCommand {}

    record Revoke(String by) implements FeedCommand {}
}
