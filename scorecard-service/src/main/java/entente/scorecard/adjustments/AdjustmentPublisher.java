package entente.scorecard.adjustments;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What others hear of adjustments: nothing but the scorecards that they change. */
@Singleton
public class AdjustmentPublisher implements Publisher<AdjustmentEvent> {

    @Override
    public Category<AdjustmentEvent> category() {
        return AdjustmentEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<AdjustmentEvent> recorded) {
        return switch (recorded.event()) {
            case AdjustmentEvent.Proposed _,
                    AdjustmentEvent.Approved _,
                    AdjustmentEvent.Rejected _,
                    AdjustmentEvent.Withdrawn _,
                    AdjustmentEvent.Revoked _ ->
                    null;
        };
    }
}
