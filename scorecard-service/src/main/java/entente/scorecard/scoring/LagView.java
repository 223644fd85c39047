package entente.scorecard.scoring;

import entente.platform.view.Views;
import entente.scorecard.purchases.IntakeLag;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** How many seconds the sources of scorecards are ahead: purchases, and what views hear. */
@Singleton
public class LagView {

    private static final long KEPT_NANOS = 1_000_000_000;

    private final IntakeLag purchases;
    private final Views views;
    private volatile @Nullable Known known;

    private record Known(long at, long seconds) {}

    LagView(@Identifier(IntakeLag.SOURCE) IntakeLag purchases, Views views) {
        this.purchases = purchases;
        this.views = views;
    }

    /** Known to a second: what is asked for it is more than a card needs. */
    long seconds() {
        Known last = known;
        long now = System.nanoTime();
        if (last == null || now - last.at > KEPT_NANOS) {
            last = new Known(now, Math.max(views.lag(), purchases.seconds()));
            known = last;
        }
        return last.seconds;
    }
}
