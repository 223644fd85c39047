package entente.governance.resilience;

import entente.governance.people.Side;
import entente.governance.resilience.ResilienceEvent.Ended;
import entente.governance.resilience.ResilienceEvent.ExerciseHeld;
import entente.governance.resilience.ResilienceEvent.ExerciseOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeCompleted;
import entente.governance.resilience.ResilienceEvent.InitiativeOverdue;
import entente.governance.resilience.ResilienceEvent.InitiativeProgressed;
import entente.governance.resilience.ResilienceEvent.InitiativeStarted;
import entente.governance.resilience.ResilienceEvent.InitiativeStopped;
import entente.governance.resilience.ResilienceEvent.PlanAgreed;
import entente.governance.resilience.ResilienceEvent.PlanProposed;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How prepared is each partnership? */
@Singleton
public class ResilienceView implements View<ResilienceEvent, ResilienceView.ResilienceRow> {

    /**
     * A partnership. {@code awaits}: the side whose answer to a proposed plan is missing; {@code
     * running} and {@code late}: ids of its initiatives that are, the late ones among the running.
     */
    @Entity
    @Table(name = "resilience_v1")
    public static class ResilienceRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public @Nullable Integer planVersion;
        public @Nullable LocalDate planAgreedOn;

        @Enumerated(EnumType.STRING)
        public @Nullable Side awaits;

        public @Nullable LocalDate lastExerciseOn;
        public @Nullable LocalDate exerciseDueOn;
        public boolean exerciseOverdue;
        public String[] running = {};
        public String[] late = {};
        public boolean ended;
    }

    @Override
    public Feed<ResilienceEvent> feed() {
        return new Feed.Log<>(ResilienceEvent.CATEGORY);
    }

    @Override
    public Class<ResilienceRow> row() {
        return ResilienceRow.class;
    }

    @Override
    public Object key(Recorded<ResilienceEvent> recorded) {
        return recorded.event().partnershipId();
    }

    @Override
    public ResilienceRow evolve(
            @Nullable ResilienceRow before, Recorded<ResilienceEvent> recorded) {
        ResilienceRow row = before == null ? new ResilienceRow() : before;
        row.id = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        switch (recorded.event()) {
            case PlanProposed e -> {
                row.awaits = e.side().other();
                row.ended = false;
            }
            case PlanAgreed e -> {
                row.planVersion = e.version();
                row.planAgreedOn = e.on();
                row.awaits = null;
                row.exerciseOverdue &= e.exerciseDueOn().equals(row.exerciseDueOn);
                row.exerciseDueOn = e.exerciseDueOn();
            }
            case ExerciseHeld e -> {
                row.lastExerciseOn = e.on();
                row.exerciseDueOn = e.nextDueOn();
                row.exerciseOverdue = false;
            }
            case ExerciseOverdue _ -> row.exerciseOverdue = true;
            case InitiativeStarted e ->
                    row.running =
                            Stream.concat(Arrays.stream(row.running), Stream.of(e.id().toString()))
                                    .toArray(String[]::new);
            case InitiativeProgressed _ -> {}
            case InitiativeCompleted e -> close(row, e.id());
            case InitiativeStopped e -> close(row, e.id());
            case InitiativeOverdue e ->
                    row.late =
                            Stream.concat(Arrays.stream(row.late), Stream.of(e.id().toString()))
                                    .toArray(String[]::new);
            case Ended _ -> {
                row.awaits = null;
                row.exerciseDueOn = null;
                row.exerciseOverdue = false;
                row.ended = true;
            }
        }
        return row;
    }

    private static void close(ResilienceRow row, UUID id) {
        row.running = without(row.running, id.toString());
        row.late = without(row.late, id.toString());
    }

    private static String[] without(String[] ids, String id) {
        return Arrays.stream(ids).filter(each -> !each.equals(id)).toArray(String[]::new);
    }
}
