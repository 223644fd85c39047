package entente.governance.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.decisions.DecisionEvent.Shown;
import entente.governance.decisions.DecisionEvent.Superseded;
import entente.governance.decisions.DecisionEvent.Taken;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of decisions: that one was taken, and on what; never its words. */
@Singleton
public class DecisionPublisher implements Publisher<DecisionEvent> {

    /** A decision was taken. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldTaken(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String partnershipId,
            String decisionId,
            @Nullable String meetingId,
            Topic topic,
            @Nullable Shown scorecard) {}

    @Override
    public Category<DecisionEvent> category() {
        return DecisionEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<DecisionEvent> recorded) {
        return switch (recorded.event()) {
            case Taken e -> {
                UUID meeting = e.meetingId();
                yield new PublicEvent(
                        "governance.decision-taken.v1",
                        e.supplierId().toString(),
                        new ToldTaken(
                                e.supplierId().toString(),
                                recorded.occurredAt(),
                                recorded.id(),
                                recorded.version(),
                                recorded.actor(),
                                e.partnershipId().toString(),
                                recorded.id(),
                                meeting == null ? null : meeting.toString(),
                                e.topic(),
                                e.scorecard()));
            }
            // The decision that takes its place is told by itself.
            case Superseded _ -> null;
        };
    }
}
