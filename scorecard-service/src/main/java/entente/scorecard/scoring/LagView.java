package entente.scorecard.scoring;

import entente.platform.view.Views;
import entente.scorecard.purchases.IntakeLag;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many seconds the sources of scorecards are ahead: purchases, forecasts, and what views hear.
 */
@Singleton
public class LagView {

    private static final long KEPT_NANOS = 1_000_000_000;

    private final List<IntakeLag> intakes;
    private final Views views;
    private volatile @Nullable Known known;

    private record Known(long at, long seconds) {}

    LagView(@All List<IntakeLag> intakes, Views views) {
        this.intakes = List.copyOf(intakes);
        this.views = views;
    }

    /** Known to a second: what is asked for it is more than a card needs. */
    long seconds() {
        Known last = known;
        long now = System.nanoTime();
        if (last == null || now - last.at > KEPT_NANOS) {
            long seconds = views.lag();
            for (IntakeLag intake : intakes) {
                seconds = Math.max(seconds, intake.seconds());
            }
            last = new Known(now, seconds);
            known = last;
        }
        return last.seconds;
    }
}
