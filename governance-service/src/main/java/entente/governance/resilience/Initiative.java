package entente.governance.resilience;

import entente.governance.calendar.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A diversification or nearshoring initiative.
 *
 * @param target what is reached in the end
 * @param dueOn last day, which ends in {@code zone}
 * @param joint whether the partner takes part and sees it
 * @param percent of the way to the target
 * @param note on the progress, the result or why it was stopped; null: nothing was said yet
 * @param overdue whether its day went by while it was running
 */
public record Initiative(
        UUID id,
        InitiativeKind kind,
        String title,
        String target,
        LocalDate dueOn,
        ZoneId zone,
        boolean joint,
        InitiativeStatus status,
        int percent,
        @Nullable String note,
        boolean overdue) {

    static Initiative of(ResilienceEvent.InitiativeStarted e) {
        return new Initiative(
                e.id(),
                e.kind(),
                e.title(),
                e.target(),
                e.dueOn(),
                e.zone(),
                e.joint(),
                InitiativeStatus.RUNNING,
                0,
                null,
                false);
    }

    boolean isRunning() {
        return status == InitiativeStatus.RUNNING;
    }

    Instant over() {
        return Due.over(dueOn, zone);
    }

    Initiative progressed(int reached, String said) {
        return as(status, reached, said, overdue);
    }

    Initiative ended(InitiativeStatus ending, String said) {
        return as(ending, ending == InitiativeStatus.COMPLETED ? 100 : percent, said, overdue);
    }

    Initiative isLate() {
        return as(status, percent, note, true);
    }

    private Initiative as(InitiativeStatus next, int reached, @Nullable String said, boolean late) {
        return new Initiative(
                id, kind, title, target, dueOn, zone, joint, next, reached, said, late);
    }
}
