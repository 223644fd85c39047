package entente.governance.decisions;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a decision. Persons are ids, never names. */
public sealed interface DecisionEvent {

    Category<DecisionEvent> CATEGORY = new Category<>("decision", DecisionEvent.class);

    UUID partnershipId();

    UUID supplierId();

    /** The scorecard that was shown. */
    record Shown(String period, int version) {}

    /**
     * It is decided.
     *
     * @param meetingId in which; null: outside one
     * @param right under which it was decided
     * @param deciders person ids of who decided
     * @param revises the decision whose place it takes; null: none
     */
    @EventType("decision-taken")
    record Taken(
            UUID partnershipId,
            UUID supplierId,
            @Nullable UUID meetingId,
            Topic topic,
            String question,
            List<String> options,
            String chosen,
            String reason,
            Right right,
            List<UUID> deciders,
            @Nullable Shown scorecard,
            @Nullable UUID revises,
            LocalDate on,
            String by)
            implements DecisionEvent {
        public Taken {
            options = List.copyOf(options);
            deciders = List.copyOf(deciders);
        }
    }

    /** Another decision takes its place. */
    @EventType("decision-superseded")
    record Superseded(UUID partnershipId, UUID supplierId, UUID decisionId, String by)
            implements DecisionEvent {}
}
