package entente.scorecard.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Dismissed;
import entente.scorecard.targets.TargetEvent.Missed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import entente.scorecard.targets.TargetEvent.Verified;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of targets: that one was missed. */
@Singleton
public class TargetPublisher implements Publisher<TargetEvent> {

    /** A target was due and not reached; the numbers are in its own unit. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NotReached(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String targetId,
            Area area,
            LocalDate dueOn,
            String unit,
            String baseline,
            String target,
            @Nullable String reached) {}

    @Override
    public Category<TargetEvent> category() {
        return TargetEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<TargetEvent> recorded) {
        return switch (recorded.event()) {
            case Missed e ->
                    new PublicEvent(
                            "scorecard.target-missed.v1",
                            e.supplierId().toString(),
                            new NotReached(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.id(),
                                    e.area(),
                                    e.dueOn(),
                                    e.unit(),
                                    plain(e.baseline()),
                                    plain(e.target()),
                                    e.reached() == null ? null : plain(e.reached())));
            // How it goes meanwhile is between the two sides.
            case Agreed _, Reported _, Verified _, Dismissed _, Reached _, Withdrawn _ -> null;
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
