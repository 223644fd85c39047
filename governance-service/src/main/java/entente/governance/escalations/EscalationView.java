package entente.governance.escalations;

import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is escalated, who answers for it and until when? */
@Singleton
public class EscalationView implements View<EscalationEvent, EscalationView.EscalationRow> {

    /** An escalation; {@code overAt} null: no time runs out any more. */
    @Entity
    @Table(
            name = "escalation_v1",
            indexes = {
                @Index(columnList = "supplier_id, status, opened_on"),
                @Index(columnList = "status, due_on, id"),
                @Index(columnList = "opened_on, id")
            })
    public static class EscalationRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public boolean shared;

        @Enumerated(EnumType.STRING)
        public EscalationCause cause = EscalationCause.MANUAL;

        public @Nullable String ref;
        public String reason = "";

        @Enumerated(EnumType.STRING)
        public EscalationStatus status = EscalationStatus.OPEN;

        @Enumerated(EnumType.STRING)
        public Level level = Level.OPERATIONAL;

        public LocalDate openedOn = LocalDate.EPOCH;
        public LocalDate raisedOn = LocalDate.EPOCH;
        public @Nullable LocalDate dueOn;
        public @Nullable Instant overAt;
        public @Nullable LocalDate pausedUntil;
        public @Nullable LocalDate answeredOn;
        public @Nullable LocalDate resolvedOn;
        public @Nullable Boolean inTime;
    }

    @Override
    public Feed<EscalationEvent> feed() {
        return new Feed.Log<>(EscalationEvent.CATEGORY);
    }

    @Override
    public Class<EscalationRow> row() {
        return EscalationRow.class;
    }

    @Override
    public Object key(Recorded<EscalationEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable EscalationRow evolve(
            @Nullable EscalationRow before, Recorded<EscalationEvent> recorded) {
        EscalationRow row = before == null ? new EscalationRow() : before;
        stand(row, recorded.event().step());
        switch (recorded.event()) {
            case Opened e -> {
                row.id = UUID.fromString(recorded.id());
                row.partnershipId = e.partnershipId();
                row.supplierId = e.supplierId();
                row.shared = e.shared();
                row.cause = e.cause();
                row.ref = e.ref();
                row.reason = e.reason();
                row.openedOn = e.step().raisedOn();
            }
            case Raised _ -> row.pausedUntil = null;
            case Answered e -> row.answeredOn = e.on();
            case Paused e -> row.pausedUntil = e.until();
            case Resolved e -> {
                row.status = EscalationStatus.SETTLED;
                row.overAt = null;
                row.resolvedOn = e.on();
                row.inTime = e.inTime();
            }
        }
        return row;
    }

    private static void stand(EscalationRow row, Step step) {
        row.level = step.level();
        row.raisedOn = step.raisedOn();
        row.dueOn = step.dueOn();
        row.overAt = step.over();
    }
}
