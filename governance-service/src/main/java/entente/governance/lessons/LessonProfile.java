package entente.governance.lessons;

import entente.governance.lessons.Content.CaseStudy;
import entente.governance.lessons.LessonEvent.Learnt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as we see it.
 *
 * @param sourceId the wave, review, plan or wind-down; null: the daily work
 * @param supplierId with whom; null: it holds for all
 * @param story null: a plain lesson
 * @param withdrawnBecause null: it holds
 */
public record LessonProfile(
        UUID id,
        Kind kind,
        LessonSource source,
        @Nullable UUID sourceId,
        @Nullable UUID supplierId,
        String title,
        String text,
        @Nullable CaseStudy story,
        List<String> tags,
        Instant learntAt,
        @Nullable String withdrawnBecause) {

    static LessonProfile of(UUID id, LessonState.Known state) {
        Learnt learnt = state.learnt();
        Content content = state.content();
        return new LessonProfile(
                id,
                content.kind(),
                learnt.source(),
                learnt.sourceId(),
                learnt.supplierId(),
                content.title(),
                content.text(),
                content.story(),
                content.tags(),
                learnt.at(),
                state.withdrawnBecause());
    }
}
