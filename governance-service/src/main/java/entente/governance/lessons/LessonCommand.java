package entente.governance.lessons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a lesson. */
public sealed interface LessonCommand {

    /**
     * Writes down what was learnt.
     *
     * @param sourceId null: the daily work
     * @param supplierId null: it holds for all
     */
    record Learn(
            LessonSource source,
            @Nullable UUID sourceId,
            @Nullable UUID supplierId,
            Content content,
            Instant at,
            String by)
            implements LessonCommand {}

    record Revise(Content content, String by) implements LessonCommand {}

    record Withdraw(String reason, String by) implements LessonCommand {}
}
