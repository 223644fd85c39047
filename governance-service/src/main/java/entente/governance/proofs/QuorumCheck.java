package entente.governance.proofs;

import entente.governance.decisions.DecisionEvent;
import entente.governance.meetings.MeetingEvent;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule G4. */
final class QuorumCheck implements Check {

    private record Sitting(UUID eventId, boolean quorum) {}

    private final Map<String, Sitting> held = new HashMap<>();

    @Override
    public String code() {
        return "decisions-with-quorum";
    }

    @Override
    public String description() {
        return "In a meeting is decided only after it was held with a quorum";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(MeetingEvent.CATEGORY, DecisionEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case MeetingEvent.Held e -> {
                held.put(recorded.id(), new Sitting(recorded.eventId(), e.quorum()));
                yield null;
            }
            case DecisionEvent.Taken e when e.meetingId() != null ->
                    taken(e, held.get(e.meetingId().toString()));
            default -> null; // not what the rule is about
        };
    }

    private static Verdict taken(DecisionEvent.Taken decision, @Nullable Sitting sitting) {
        if (sitting == null) {
            return Verdict.broken(
                    decision.supplierId(), "Decided before the meeting was held", List.of());
        }
        return sitting.quorum
                ? Verdict.kept(decision.supplierId())
                : Verdict.broken(
                        decision.supplierId(),
                        "Decided in a meeting without a quorum",
                        List.of(sitting.eventId));
    }
}
