package entente.governance.resilience;

import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.scenarios.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of how prepared a partnership is; {@code who} is the seat of who asks, {@code
 * today} the day on which it is asked, {@code every} how often the plan is tried.
 */
public sealed interface ResilienceCommand {

    record ProposePlan(
            UUID partnershipId,
            UUID supplierId,
            String text,
            Response response,
            Roster roster,
            Seat who,
            String by)
            implements ResilienceCommand {}

    record AgreePlan(int version, Seat who, LocalDate today, Period every, ZoneId zone, String by)
            implements ResilienceCommand {}

    record HoldExercise(
            LocalDate on,
            @Nullable UUID scenarioId,
            List<String> findings,
            LocalDate today,
            Period every,
            ZoneId zone,
            String by)
            implements ResilienceCommand {
        public HoldExercise {
            findings = List.copyOf(findings);
        }
    }

    record StartInitiative(
            UUID partnershipId,
            UUID supplierId,
            UUID id,
            InitiativeKind kind,
            String title,
            String target,
            LocalDate dueOn,
            ZoneId zone,
            boolean joint,
            LocalDate today,
            String by)
            implements ResilienceCommand {}

    record Progress(UUID id, int percent, String note, String by) implements ResilienceCommand {}

    record Complete(UUID id, String result, LocalDate today, String by)
            implements ResilienceCommand {}

    record Stop(UUID id, String reason, LocalDate today, String by) implements ResilienceCommand {}

    /** The last day of an exercise is over. */
    record MarkExerciseOverdue(Instant over) implements ResilienceCommand {}

    /** The last day of an initiative is over. */
    record MarkInitiativeOverdue(UUID id, Instant over) implements ResilienceCommand {}

    /** The partnership was closed. */
    record End() implements ResilienceCommand {}
}
