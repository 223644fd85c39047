package entente.governance.feed;

import entente.governance.feed.FeedCommand.Open;
import entente.governance.feed.FeedCommand.Revoke;
import entente.governance.feed.FeedEvent.Opened;
import entente.governance.feed.FeedEvent.Revoked;
import entente.governance.feed.FeedState.Absent;
import entente.governance.feed.FeedState.Known;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/** The secret address of somebody's calendar. */
public final class CalendarFeed implements Decider<FeedCommand, FeedState, FeedEvent> {

    private record On(FeedCommand command, FeedState state) {}

    @Override
    public FeedState initial() {
        return new Absent();
    }

    @Override
    public List<FeedEvent> decide(FeedCommand command, FeedState state) {
        return switch (new On(command, state)) {
            case On(Open c, Absent _) ->
                    List.of(new Opened(c.account(), c.secretSha256(), c.on(), c.until()));
            case On(Open _, Known _) ->
                    throw new Rejected("feed-exists", "This address was given out before");
            case On(Revoke _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such address");
            case On(Revoke _, Known s) when s.revoked() -> List.of();
            case On(Revoke c, Known _) -> List.of(new Revoked(c.by()));
        };
    }

    @Override
    public FeedState evolve(FeedState state, FeedEvent event) {
        return switch (event) {
            case Opened e -> new Known(e, false);
            case Revoked _ ->
                    state instanceof Known known ? new Known(known.opened(), true) : state;
        };
    }
}
