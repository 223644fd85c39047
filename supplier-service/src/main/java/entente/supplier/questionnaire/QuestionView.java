package entente.supplier.questionnaire;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.questionnaire.QuestionEvent.Retired;
import entente.supplier.questionnaire.QuestionEvent.Worded;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which questions are there to be asked? */
@Singleton
public class QuestionView implements View<QuestionEvent, QuestionView.QuestionRow> {

    /** A question in its latest revision. */
    @Entity
    @Table(name = "question_v1")
    public static class QuestionRow {
        @Id public UUID id;
        public int revision;
        public String text;

        @Enumerated(EnumType.STRING)
        public AnswerKind kind;

        public String[] answers;
        public @Nullable String knockOut;
        public boolean retired;
        public Instant wordedAt;
    }

    /** A question in a list, in its latest revision. */
    public record Listed(
            UUID id,
            int revision,
            String text,
            AnswerKind kind,
            List<String> answers,
            @Nullable String knockOut,
            boolean retired,
            Instant wordedAt) {

        static Listed of(QuestionRow row) {
            return new Listed(
                    row.id,
                    row.revision,
                    row.text,
                    row.kind,
                    List.of(row.answers),
                    row.knockOut,
                    row.retired,
                    row.wordedAt);
        }
    }

    @Override
    public Feed<QuestionEvent> feed() {
        return new Feed.Log<>(QuestionEvent.CATEGORY);
    }

    @Override
    public Class<QuestionRow> row() {
        return QuestionRow.class;
    }

    @Override
    public Object key(Recorded<QuestionEvent> event) {
        return UUID.fromString(event.id());
    }

    @Override
    public QuestionRow evolve(@Nullable QuestionRow before, Recorded<QuestionEvent> recorded) {
        QuestionRow row = before == null ? new QuestionRow() : before;
        switch (recorded.event()) {
            case Worded e -> {
                Wording wording = e.wording();
                row.id = UUID.fromString(recorded.id());
                row.revision = e.revision();
                row.text = wording.text();
                row.kind = wording.kind();
                row.answers = wording.options().stream().map(Option::answer).toArray(String[]::new);
                row.knockOut = wording.knockOut();
                row.wordedAt = recorded.occurredAt();
            }
            case Retired _ -> row.retired = true;
        }
        return row;
    }
}
