package entente.governance.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.charter.MeetingKind;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of meetings: that one was held, once its minutes are closed, or missed. */
@Singleton
public class MeetingPublisher implements Publisher<MeetingEvent> {

    /** It took place and its minutes are closed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldHeld(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String partnershipId,
            String meetingId,
            MeetingKind kind,
            LocalDate scheduledOn,
            LocalDate heldOn,
            boolean quorum,
            List<Side> sponsorsPresent,
            int decisions,
            int actionItems,
            @Nullable LocalDate nextOn) {}

    /** It did not take place. */
    public record ToldMissed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String partnershipId,
            String meetingId,
            MeetingKind kind,
            LocalDate scheduledOn,
            int missedInARow) {}

    @Override
    public Category<MeetingEvent> category() {
        return MeetingEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<MeetingEvent> recorded) {
        return switch (recorded.event()) {
            case MeetingEvent.MinutesApproved e ->
                    new PublicEvent(
                            "governance.meeting-held.v1",
                            e.supplierId().toString(),
                            new ToldHeld(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    recorded.actor(),
                                    e.partnershipId().toString(),
                                    recorded.id(),
                                    e.slot().kind(),
                                    e.slot().on(),
                                    e.heldOn(),
                                    e.quorum(),
                                    e.sponsorsPresent(),
                                    e.decisions(),
                                    e.actionItems(),
                                    e.nextOn()));
            case MeetingEvent.Missed e ->
                    new PublicEvent(
                            "governance.meeting-missed.v1",
                            e.supplierId().toString(),
                            new ToldMissed(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.partnershipId().toString(),
                                    recorded.id(),
                                    e.slot().kind(),
                                    e.slot().on(),
                                    e.inARow()));
            // Until its minutes are closed, a meeting is between the two sides.
            case MeetingEvent.Planned _,
                    MeetingEvent.Convened _,
                    MeetingEvent.AgendaSet _,
                    MeetingEvent.Rescheduled _,
                    MeetingEvent.Held _,
                    MeetingEvent.Minuted _,
                    MeetingEvent.Cancelled _ ->
                    null;
        };
    }
}
