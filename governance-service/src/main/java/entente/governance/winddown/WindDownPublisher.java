package entente.governance.winddown;

import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.CalledOff;
import entente.governance.winddown.WindDownEvent.Completed;
import entente.governance.winddown.WindDownEvent.EarlyEndAgreed;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Overtaken;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of wind-downs: from the notice on, when nothing takes it back any more. */
@Singleton
public class WindDownPublisher implements Publisher<WindDownEvent> {

    /** Notice was given. */
    public record ToldStarted(
            UUID supplierId,
            Instant occurredAt,
            UUID aggregateId,
            int aggregateVersion,
            String actorId,
            UUID partnershipId,
            UUID windDownId,
            EndCause cause,
            LocalDate plannedEndOn) {}

    /** It has ended. */
    public record ToldCompleted(
            UUID supplierId,
            Instant occurredAt,
            UUID aggregateId,
            int aggregateVersion,
            String actorId,
            UUID partnershipId,
            UUID windDownId,
            LocalDate completedOn) {}

    @Override
    public Category<WindDownEvent> category() {
        return WindDownEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<WindDownEvent> recorded) {
        return switch (recorded.event()) {
            case NoticeGiven e ->
                    new PublicEvent(
                            "governance.wind-down-started.v1",
                            e.supplierId().toString(),
                            new ToldStarted(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    e.windDownId(),
                                    recorded.version(),
                                    e.by(),
                                    e.partnershipId(),
                                    e.windDownId(),
                                    e.cause(),
                                    e.plannedEndOn()));
            case Completed e ->
                    new PublicEvent(
                            "governance.wind-down-completed.v1",
                            e.supplierId().toString(),
                            new ToldCompleted(
                                    e.supplierId(),
                                    recorded.occurredAt(),
                                    e.windDownId(),
                                    recorded.version(),
                                    e.by(),
                                    e.partnershipId(),
                                    e.windDownId(),
                                    e.on()));
            // The checklist is between the two sides, a plan is ours.
            case Planned _,
                    CalledOff _,
                    Arranged _,
                    ItemDone _,
                    ItemWaived _,
                    ItemOverdue _,
                    EarlyEndAgreed _,
                    Overtaken _ ->
                    null;
        };
    }
}
