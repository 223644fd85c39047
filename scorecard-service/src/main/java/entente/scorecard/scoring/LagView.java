package entente.scorecard.scoring;

import entente.platform.view.ViewAdmin;
import entente.scorecard.purchases.IntakeLag;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How many seconds the sources of scorecards are behind, for the header {@code Entente-Lag}. */
@Singleton
public class LagView {

    static final String HEADER = "Entente-Lag";

    private static final long KEPT_MILLIS = 1_000;

    private final IntakeLag purchases;
    private final ViewAdmin views;
    private final Clock clock;
    private volatile Seen seen = new Seen(0, 0, 0);

    /** When we last looked, since when a view was seen behind (0: none is), and the answer. */
    private record Seen(long at, long behindSince, long seconds) {}

    LagView(@Identifier(IntakeLag.SOURCE) IntakeLag purchases, ViewAdmin views, Clock clock) {
        this.purchases = purchases;
        this.views = views;
        this.clock = clock;
    }

    long seconds() {
        long now = clock.millis();
        Seen before = seen;
        if (now - before.at < KEPT_MILLIS) {
            return before.seconds;
        }
        boolean behind = views.status().stream().anyMatch(status -> status.lag() > 0);
        long since = !behind ? 0 : before.behindSince == 0 ? now : before.behindSince;
        long ofViews = since == 0 ? 0 : (now - since) / 1000;
        Seen fresh = new Seen(now, since, Math.max(ofViews, purchases.seconds()));
        seen = fresh;
        return fresh.seconds;
    }
}
