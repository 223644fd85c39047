package entente.governance.feed;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.feed.FeedCommand.Open;
import entente.governance.feed.FeedCommand.Revoke;
import entente.governance.feed.FeedEvent.Opened;
import entente.governance.feed.FeedEvent.Revoked;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final LocalDate UNTIL = TODAY.plusDays(180);
    private static final String SUM = "a".repeat(64);
    private static final Opened OPENED = new Opened("ada", SUM, TODAY, UNTIL);
    private static final UUID SELF = new UUID(8, 1);

    private final DeciderSpec<FeedCommand, FeedState, FeedEvent> feed =
            DeciderSpec.of(new CalendarFeed());

    @Test
    void an_address_is_given_out_and_revoked_once() {
        Revoked revoked = new Revoked("ada");
        feed.given().when(new Open("ada", SUM, TODAY, UNTIL)).then(OPENED);
        feed.given(OPENED).when(new Open("ada", SUM, TODAY, UNTIL)).thenRejected("feed-exists");
        feed.given(OPENED).when(new Revoke("ada")).then(revoked);
        feed.given(OPENED, revoked).when(new Revoke("ada")).thenNothing();
        feed.given().when(new Revoke("ada")).thenRejected("not-found");
    }

    @Test
    void it_answers_until_it_is_revoked_or_lapses() {
        FeedState.Known known = new FeedState.Known(OPENED, false);
        assertThat(known.answers(UNTIL)).isTrue();
        assertThat(known.answers(UNTIL.plusDays(1))).isFalse();
        assertThat(new FeedState.Known(OPENED, true).answers(TODAY)).isFalse();
    }

    @Test
    void a_row_says_whose_it_is() {
        FeedView.FeedRow row =
                ViewSpec.of(new FeedView())
                        .given(FeedEvent.CATEGORY.stream(SELF), OPENED, new Revoked("ada"))
                        .row(SELF);
        assertThat(row.account).isEqualTo("ada");
        assertThat(row.revoked).isTrue();
        assertThat(row.until).isEqualTo(UNTIL);
    }
}
