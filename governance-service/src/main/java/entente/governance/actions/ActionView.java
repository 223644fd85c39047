package entente.governance.actions;

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

/** Who does what until when, and what of it is overdue? */
@Singleton
public class ActionView implements View<ActionEvent, ActionView.ActionRow> {

    /** An action item; {@code version} is its stream's. */
    @Entity
    @Table(
            name = "action_v1",
            indexes = {
                @Index(columnList = "supplier_id, due_on"),
                @Index(columnList = "due_on, id"),
                @Index(columnList = "owner_id, due_on")
            })
    public static class ActionRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public int version;
        public String title = "";
        public @Nullable String description;
        public UUID ownerId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Side ownerSide = Side.OURS;

        public LocalDate dueOn = LocalDate.EPOCH;

        @Enumerated(EnumType.STRING)
        public ActionStatus status = ActionStatus.OPEN;

        @Enumerated(EnumType.STRING)
        public Priority priority = Priority.NORMAL;

        public boolean overdue;
        public boolean changeOffered;
        public @Nullable UUID meetingId;
    }

    @Override
    public Feed<ActionEvent> feed() {
        return new Feed.Log<>(ActionEvent.CATEGORY);
    }

    @Override
    public Class<ActionRow> row() {
        return ActionRow.class;
    }

    @Override
    public Object key(Recorded<ActionEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable ActionRow evolve(@Nullable ActionRow before, Recorded<ActionEvent> recorded) {
        ActionRow row = before == null ? stub(recorded) : before;
        row.version = recorded.version();
        switch (recorded.event()) {
            case ActionEvent.Agreed e -> {
                row.title = e.title();
                row.description = e.description();
                row.priority = e.priority();
                pledge(row, e.pledge());
            }
            case ActionEvent.Retitled e -> row.title = e.title();
            case ActionEvent.Described e -> row.description = e.description();
            case ActionEvent.Reprioritised e -> row.priority = e.priority();
            case ActionEvent.ChangeOffered _ -> row.changeOffered = true;
            case ActionEvent.DueChanged e -> pledge(row, e.pledge());
            case ActionEvent.OwnerChanged e -> pledge(row, e.pledge());
            case ActionEvent.Started _ -> row.status = ActionStatus.STARTED;
            case ActionEvent.Completed _ -> close(row, ActionStatus.DONE);
            case ActionEvent.Withdrawn _ -> close(row, ActionStatus.WITHDRAWN);
            case ActionEvent.Reopened e -> {
                row.status = ActionStatus.STARTED;
                pledge(row, e.pledge());
            }
            case ActionEvent.Overdue _ -> row.overdue = true;
            case ActionEvent.WithdrawalOffered _, ActionEvent.Reminded _ -> {}
        }
        return row;
    }

    private static ActionRow stub(Recorded<ActionEvent> recorded) {
        ActionRow row = new ActionRow();
        row.id = UUID.fromString(recorded.id());
        row.partnershipId = recorded.event().partnershipId();
        row.supplierId = recorded.event().supplierId();
        return row;
    }

    private static void pledge(ActionRow row, Pledge pledge) {
        row.overdue &= row.dueOn.equals(pledge.dueOn());
        row.ownerId = pledge.ownerId();
        row.ownerSide = pledge.ownerSide();
        row.dueOn = pledge.dueOn();
        row.meetingId = pledge.meetingId();
        row.changeOffered = false;
    }

    private static void close(ActionRow row, ActionStatus status) {
        row.status = status;
        row.overdue = false;
        row.changeOffered = false;
    }
}
