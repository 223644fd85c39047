package entente.scorecard.incentives;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.incentives.IncentiveEvent.Changed;
import entente.scorecard.incentives.IncentiveEvent.Declined;
import entente.scorecard.incentives.IncentiveEvent.Granted;
import entente.scorecard.incentives.IncentiveEvent.Offered;
import entente.scorecard.scoring.Template.Reward;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of incentives: that one is given. */
@Singleton
public class IncentivePublisher implements Publisher<IncentiveEvent> {

    /** A bonus, or a larger share of business. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Given(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String incentiveId,
            String period,
            Reward.Kind kind,
            RewardBody.@Nullable Money amount,
            @Nullable BigDecimal sharePoints,
            @Nullable String category) {}

    @Override
    public Category<IncentiveEvent> category() {
        return IncentiveEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<IncentiveEvent> recorded) {
        return switch (recorded.event()) {
            case Granted e -> {
                RewardBody reward = RewardBody.of(e.reward());
                yield new PublicEvent(
                        "scorecard.incentive-granted.v1",
                        e.supplierId().toString(),
                        new Given(
                                e.supplierId().toString(),
                                recorded.occurredAt(),
                                recorded.id(),
                                recorded.version(),
                                recorded.actor(),
                                recorded.id(),
                                e.period(),
                                reward.kind(),
                                reward.amount(),
                                reward.sharePoints(),
                                reward.category()));
            }
            // What is not decided, or not given, stays among us.
            case Offered _, Changed _, Declined _ -> null;
        };
    }
}
