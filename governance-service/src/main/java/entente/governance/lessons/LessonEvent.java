package entente.governance.lessons;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a lesson, which are ours alone. */
public sealed interface LessonEvent {

    Category<LessonEvent> CATEGORY = new Category<>("lesson", LessonEvent.class);

    /**
     * Something was learnt.
     *
     * @param sourceId the wave, review, plan or wind-down; null: the daily work
     * @param supplierId with whom; null: it holds for all
     */
    @EventType("lesson-learnt")
    record Learnt(
            LessonSource source,
            @Nullable UUID sourceId,
            @Nullable UUID supplierId,
            Content content,
            Instant at,
            String by)
            implements LessonEvent {}

    /** It is said better, or found by other tags. */
    @EventType("lesson-revised")
    record Revised(Content content, String by) implements LessonEvent {}

    /** It does not hold any more. */
    @EventType("lesson-withdrawn")
    record Withdrawn(String reason, String by) implements LessonEvent {}
}
