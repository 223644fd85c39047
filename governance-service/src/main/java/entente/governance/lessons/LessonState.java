package entente.governance.lessons;

import entente.governance.lessons.LessonEvent.Learnt;
import org.jspecify.annotations.Nullable;

/** The phases of a lesson. */
public sealed interface LessonState {

    record Absent() implements LessonState {}

    /**
     * It was learnt.
     *
     * @param content as it is said now
     * @param withdrawnBecause null: it holds
     */
    record Known(Learnt learnt, Content content, @Nullable String withdrawnBecause)
            implements LessonState {}
}
