package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.Broken;
import entente.governance.commitments.CommitmentEvent.DisputeRaised;
import entente.governance.commitments.CommitmentEvent.DisputesSettled;
import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Made;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Moved;
import entente.governance.commitments.CommitmentEvent.Refused;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.governance.people.Side;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands for what until when, and was it kept? */
@Singleton
public class CommitmentView implements View<CommitmentEvent, CommitmentView.CommitmentRow> {

    /** A commitment. {@code reported}: it waits for the other side's confirmation. */
    @Entity
    @Table(
            name = "commitment_v1",
            indexes = {
                @Index(columnList = "supplier_id, due_on"),
                @Index(columnList = "due_on, id")
            })
    public static class CommitmentRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Side side = Side.OURS;

        @Enumerated(EnumType.STRING)
        public CommitmentKind kind = CommitmentKind.OTHER;

        public String what = "";
        public LocalDate dueOn = LocalDate.EPOCH;

        @Enumerated(EnumType.STRING)
        public CommitmentStatus status = CommitmentStatus.OPEN;

        public boolean reported;
        public boolean moveOffered;
        public @Nullable LocalDate keptOn;
        public boolean late;
    }

    @Override
    public Feed<CommitmentEvent> feed() {
        return new Feed.Log<>(CommitmentEvent.CATEGORY);
    }

    @Override
    public Class<CommitmentRow> row() {
        return CommitmentRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<CommitmentEvent> recorded) {
        return switch (recorded.event()) {
            case Made e -> e.id();
            case Reported e -> e.id();
            case Refused e -> e.id();
            case Kept e -> e.id();
            case MoveOffered e -> e.id();
            case Moved e -> e.id();
            case WithdrawalOffered e -> e.id();
            case Withdrawn e -> e.id();
            case Broken e -> e.id();
            case DisputeRaised _, DisputesSettled _ -> null;
        };
    }

    @Override
    public @Nullable CommitmentRow evolve(
            @Nullable CommitmentRow row, Recorded<CommitmentEvent> recorded) {
        if (row == null) {
            return recorded.event() instanceof Made e ? made(e) : null;
        }
        switch (recorded.event()) {
            case Made _ -> {} // once, above
            case Reported _ -> row.reported = true;
            case Refused _ -> row.reported = false;
            case Kept e -> {
                row.status = CommitmentStatus.KEPT;
                row.reported = false;
                row.moveOffered = false;
                row.keptOn = e.on();
                row.late = e.late();
            }
            case MoveOffered _ -> row.moveOffered = true;
            case Moved e -> promise(row, e.promise());
            case Withdrawn _ -> close(row, CommitmentStatus.WITHDRAWN);
            case Broken _ -> close(row, CommitmentStatus.BROKEN);
            case WithdrawalOffered _, DisputeRaised _, DisputesSettled _ -> {}
        }
        return row;
    }

    private static CommitmentRow made(Made e) {
        CommitmentRow row = new CommitmentRow();
        row.id = e.id();
        row.partnershipId = e.partnershipId();
        row.supplierId = e.supplierId();
        promise(row, e.promise());
        return row;
    }

    private static void promise(CommitmentRow row, Promise promise) {
        row.side = promise.side();
        row.kind = promise.kind();
        row.what = promise.what();
        row.dueOn = promise.dueOn();
        row.moveOffered = false;
    }

    private static void close(CommitmentRow row, CommitmentStatus status) {
        row.status = status;
        row.moveOffered = false;
    }
}
