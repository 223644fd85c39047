package entente.innovation.ideas;

import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.innovation.suppliers.Side;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.FullText;
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

/** Which ideas are there, and what became of each? */
@Singleton
public class IdeaView implements View<IdeaEvent, IdeaView.IdeaRow> {

    /** An idea; {@code words} are its title and description. */
    @Entity
    @Table(
            name = "idea_v1",
            indexes = {
                @Index(columnList = "supplier_id, submitted_on"),
                @Index(columnList = "submitted_on, id")
            })
    public static class IdeaRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String title = "";

        @Enumerated(EnumType.STRING)
        public IdeaKind kind = IdeaKind.PROCESS_IMPROVEMENT;

        @Enumerated(EnumType.STRING)
        public Side origin = Side.OURS;

        @Enumerated(EnumType.STRING)
        public IdeaStatus status = IdeaStatus.OPEN;

        public LocalDate submittedOn = LocalDate.EPOCH;
        public LocalDate dueOn = LocalDate.EPOCH;
        public boolean overdue;
        public @Nullable LocalDate answeredOn;
        public @Nullable UUID duplicateOf;

        @FullText(fuzzy = true)
        public String words = "";
    }

    @Override
    public Feed<IdeaEvent> feed() {
        return new Feed.Log<>(IdeaEvent.CATEGORY);
    }

    @Override
    public Class<IdeaRow> row() {
        return IdeaRow.class;
    }

    @Override
    public Object key(Recorded<IdeaEvent> recorded) {
        return UUID.fromString(recorded.id());
    }

    @Override
    public @Nullable IdeaRow evolve(@Nullable IdeaRow row, Recorded<IdeaEvent> recorded) {
        if (recorded.event() instanceof Submitted e) {
            return submitted(UUID.fromString(recorded.id()), e);
        }
        if (row == null) {
            return null; // nothing happens before it is handed in
        }
        switch (recorded.event()) {
            case Submitted _ -> {} // above
            case Answered e -> {
                row.status = IdeaStatus.of(e.answer());
                row.answeredOn = e.on();
                row.overdue = false;
            }
            case AnswerOverdue _ -> row.overdue = true;
            case Linked e -> row.duplicateOf = e.originalId();
            case Withdrawn _ -> {
                row.status = IdeaStatus.WITHDRAWN;
                row.overdue = false;
            }
        }
        return row;
    }

    private static IdeaRow submitted(UUID id, Submitted e) {
        IdeaRow row = new IdeaRow();
        row.id = id;
        row.supplierId = e.supplierId();
        row.title = e.proposal().title();
        row.kind = e.proposal().kind();
        row.origin = e.origin();
        row.submittedOn = e.on();
        row.dueOn = e.dueOn();
        row.words = e.proposal().words();
        return row;
    }
}
