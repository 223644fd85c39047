package entente.scorecard.scoring;

import entente.platform.view.Views;
import entente.scorecard.purchases.IntakeLag;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;

/** How many seconds the sources of scorecards are ahead: purchases, and what views hear. */
@Singleton
public class LagView {

    private final IntakeLag purchases;
    private final Views views;

    LagView(@Identifier(IntakeLag.SOURCE) IntakeLag purchases, Views views) {
        this.purchases = purchases;
        this.views = views;
    }

    long seconds() {
        return Math.max(views.lag(), purchases.seconds());
    }
}
