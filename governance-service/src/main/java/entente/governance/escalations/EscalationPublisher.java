package entente.governance.escalations;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of escalations: each level that one reaches, and how it ended. */
@Singleton
public class EscalationPublisher implements Publisher<EscalationEvent> {

    /** It reached a level. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldRaised(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            @Nullable String actorId,
            String partnershipId,
            String escalationId,
            Level level,
            @Nullable LocalDate dueOn,
            EscalationCause cause,
            LocalDate raisedOn) {}

    /** It is settled. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldResolved(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String partnershipId,
            String escalationId,
            Level level,
            @Nullable LocalDate dueOn,
            LocalDate raisedOn,
            LocalDate resolvedOn,
            boolean inTime) {}

    @Override
    public Category<EscalationEvent> category() {
        return EscalationEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<EscalationEvent> recorded) {
        return switch (recorded.event()) {
            case Opened e -> raised(recorded, e.step(), e.cause(), e.by());
            case Raised e -> raised(recorded, e.step(), e.cause(), e.by());
            case Resolved e -> resolved(recorded, e);
            // How a level goes about it is between the two sides.
            case Answered _, Paused _ -> null;
        };
    }

    private static PublicEvent raised(
            Recorded<EscalationEvent> recorded,
            Step step,
            EscalationCause cause,
            @Nullable String by) {
        String supplier = recorded.event().supplierId().toString();
        return new PublicEvent(
                "governance.escalation-raised.v1",
                supplier,
                new ToldRaised(
                        supplier,
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        by,
                        recorded.event().partnershipId().toString(),
                        recorded.id(),
                        step.level(),
                        step.dueOn(),
                        cause,
                        step.raisedOn()));
    }

    private static PublicEvent resolved(Recorded<EscalationEvent> recorded, Resolved e) {
        String supplier = e.supplierId().toString();
        return new PublicEvent(
                "governance.escalation-resolved.v1",
                supplier,
                new ToldResolved(
                        supplier,
                        recorded.occurredAt(),
                        recorded.id(),
                        recorded.version(),
                        e.by(),
                        e.partnershipId().toString(),
                        recorded.id(),
                        e.step().level(),
                        e.step().dueOn(),
                        e.step().raisedOn(),
                        e.on(),
                        e.inTime()));
    }
}
