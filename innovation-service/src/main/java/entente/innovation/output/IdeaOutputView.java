package entente.innovation.output;

import entente.innovation.ideas.IdeaEvent;
import entente.innovation.ideas.IdeaEvent.AnswerOverdue;
import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Linked;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many ideas were handed in and answered within a partnership in a month? */
@Singleton
public class IdeaOutputView implements View<IdeaEvent, IdeaOutputView.IdeaOutputRow> {

    /** A month; {@code id}: supplier and month. {@code answered}: first answers. */
    @Entity
    @Table(name = "idea_output_v1")
    public static class IdeaOutputRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String month = "";
        public int ideas;
        public int answered;
        public int pursued;
    }

    @Override
    public Feed<IdeaEvent> feed() {
        return new Feed.Log<>(IdeaEvent.CATEGORY);
    }

    @Override
    public Class<IdeaOutputRow> row() {
        return IdeaOutputRow.class;
    }

    @Override
    public Object key(Recorded<IdeaEvent> recorded) {
        return Output.key(recorded.event().supplierId(), day(recorded.event()));
    }

    /** Only what is counted has a month; all else shares one place, which stays empty. */
    private static @Nullable LocalDate day(IdeaEvent event) {
        return switch (event) {
            case Submitted e -> e.on();
            case Answered e -> e.on();
            case AnswerOverdue _, Linked _, Withdrawn _ -> null;
        };
    }

    @Override
    public @Nullable IdeaOutputRow evolve(
            @Nullable IdeaOutputRow before, Recorded<IdeaEvent> recorded) {
        LocalDate day = day(recorded.event());
        if (day == null) {
            return before;
        }
        IdeaOutputRow row = before == null ? new IdeaOutputRow() : before;
        row.supplierId = recorded.event().supplierId();
        row.month = Output.month(day);
        row.id = Output.key(row.supplierId, day);
        switch (recorded.event()) {
            case Submitted _ -> row.ideas++;
            case Answered e -> {
                row.answered++;
                switch (e.answer()) {
                    case PURSUED -> row.pursued++;
                    case DEFERRED, DECLINED -> {}
                }
            }
            case AnswerOverdue _, Linked _, Withdrawn _ -> {}
        }
        return row;
    }
}
