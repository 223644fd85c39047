package entente.governance.commitments;

import entente.platform.EventType;
import java.util.UUID;

/** What is read of {@code scorecard-events} about disputes. */
public sealed interface DisputeTold {

    UUID supplierId();

    String period();

    @EventType("scorecard.disputed.v1")
    record Disputed(UUID supplierId, String period, UUID disputeId) implements DisputeTold {}

    @EventType("scorecard.accepted.v1")
    record Accepted(UUID supplierId, String period) implements DisputeTold {}

    @EventType("scorecard.finalised.v1")
    record Finalised(UUID supplierId, String period) implements DisputeTold {}
}
