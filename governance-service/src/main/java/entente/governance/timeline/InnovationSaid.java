package entente.governance.timeline;

import entente.platform.EventType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is read of {@code innovation-events} to tell people what is created together: a tolerant
 * record per event.
 */
public sealed interface InnovationSaid {

    UUID supplierId();

    @EventType("innovation.idea-submitted.v1")
    record IdeaSubmitted(UUID supplierId, String kind, String originSide)
            implements InnovationSaid {}

    @EventType("innovation.feedback-given.v1")
    record FeedbackGiven(UUID supplierId, String answer) implements InnovationSaid {}

    @EventType("innovation.initiative-started.v1")
    record InitiativeStarted(UUID supplierId, String kind) implements InnovationSaid {}

    @EventType("innovation.gate-passed.v1")
    record GatePassed(UUID supplierId, String from, String to) implements InnovationSaid {}

    @EventType("innovation.prototype-completed.v1")
    record PrototypeCompleted(UUID supplierId, boolean scale) implements InnovationSaid {}

    @EventType("innovation.initiative-stopped.v1")
    record InitiativeStopped(UUID supplierId, String reason) implements InnovationSaid {}

    @EventType("innovation.commercialised.v1")
    record Commercialised(UUID supplierId, LocalDate commercialisedOn) implements InnovationSaid {}

    @EventType("innovation.challenge-awarded.v1")
    record ChallengeAwarded(UUID supplierId, String reward) implements InnovationSaid {}

    @EventType("innovation.roadmap-changed.v1")
    record RoadmapChanged(UUID supplierId, LocalDate from, LocalDate to)
            implements InnovationSaid {}

    @EventType("innovation.stall-detected.v1")
    record StallDetected(UUID supplierId, LocalDate quietSince) implements InnovationSaid {}

    @EventType("innovation.value-validated.v1")
    record ValueValidated(UUID supplierId, String kind, Money amount) implements InnovationSaid {}

    @EventType("innovation.value-realised.v1")
    record ValueRealised(UUID supplierId, String kind, Money amount) implements InnovationSaid {}

    @EventType("innovation.value-reversed.v1")
    record ValueReversed(UUID supplierId, String kind, Money amount) implements InnovationSaid {}

    /** As it was told: a decimal and an ISO 4217 code. */
    record Money(String amount, String currency) {

        String words() {
            return amount + " " + currency;
        }
    }
}
