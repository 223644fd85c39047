package entente.governance.meetings;

import entente.governance.charter.MeetingKind;
import entente.governance.meetings.MeetingEvent.Slot;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
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

/** Which meetings are there with whom, and which took place? */
@Singleton
public class MeetingView implements View<MeetingEvent, MeetingView.MeetingRow> {

    /** A meeting; {@code version} is its stream's, {@code day} counted in its zone. */
    @Entity
    @Table(
            name = "meeting_v1",
            indexes = {
                @Index(columnList = "supplier_id, begins_at"),
                @Index(columnList = "begins_at, id")
            })
    public static class MeetingRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public int version;

        @Enumerated(EnumType.STRING)
        public MeetingKind kind = MeetingKind.OPERATIONAL_CALL;

        @Column(name = "begins_at")
        public Instant at = Instant.EPOCH;

        public LocalDate day = LocalDate.EPOCH;
        public int minutes;

        @Enumerated(EnumType.STRING)
        public MeetingStatus status = MeetingStatus.PLANNED;

        public Instant changedAt = Instant.EPOCH;
        public @Nullable LocalDate heldOn;
        public @Nullable Boolean quorum;
        public @Nullable Integer timesMissed;
    }

    @Override
    public Feed<MeetingEvent> feed() {
        return new Feed.Log<>(MeetingEvent.CATEGORY);
    }

    @Override
    public Class<MeetingRow> row() {
        return MeetingRow.class;
    }

    @Override
    public Object key(Recorded<MeetingEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public MeetingRow evolve(@Nullable MeetingRow before, Recorded<MeetingEvent> recorded) {
        MeetingRow row = before == null ? new MeetingRow() : before;
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        row.version = recorded.version();
        row.changedAt = recorded.occurredAt();
        switch (recorded.event()) {
            case MeetingEvent.Planned e -> planned(row, e.slot());
            case MeetingEvent.Convened e -> planned(row, e.slot());
            case MeetingEvent.Rescheduled e -> planned(row, e.slot());
            case MeetingEvent.Held e -> {
                row.status = MeetingStatus.HELD;
                row.heldOn = e.heldOn();
                row.quorum = e.quorum();
                row.timesMissed = null;
            }
            case MeetingEvent.MinutesApproved _ -> row.status = MeetingStatus.CLOSED;
            case MeetingEvent.Missed e -> {
                row.status = MeetingStatus.MISSED;
                row.timesMissed = e.inARow();
            }
            case MeetingEvent.Cancelled _ -> row.status = MeetingStatus.CANCELLED;
            case MeetingEvent.AgendaSet _, MeetingEvent.Minuted _ -> {}
        }
        return row;
    }

    private static void planned(MeetingRow row, Slot slot) {
        row.status = MeetingStatus.PLANNED;
        row.kind = slot.kind();
        row.at = slot.at();
        row.day = slot.on();
        row.minutes = slot.minutes();
    }
}
