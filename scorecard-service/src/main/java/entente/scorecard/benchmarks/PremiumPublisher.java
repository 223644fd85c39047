package entente.scorecard.benchmarks;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.benchmarks.PremiumEvent.JustificationOutgrown;
import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.JustificationRejected;
import entente.scorecard.benchmarks.PremiumEvent.Justified;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import entente.scorecard.benchmarks.PremiumEvent.PremiumGone;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What a premium is paid for stays among us. */
@Singleton
public class PremiumPublisher implements Publisher<PremiumEvent> {

    @Override
    public Category<PremiumEvent> category() {
        return PremiumEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<PremiumEvent> event) {
        return switch (event.event()) {
            case PremiumFound _,
                    PremiumGone _,
                    JustificationProposed _,
                    Justified _,
                    JustificationRejected _,
                    JustificationOutgrown _ ->
                    null;
        };
    }
}
