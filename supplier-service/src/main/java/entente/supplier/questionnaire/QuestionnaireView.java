package entente.supplier.questionnaire;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.supplier.questionnaire.QuestionnaireEvent.Issued;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which questionnaires are there, and in which version? */
@Singleton
public class QuestionnaireView
        implements View<QuestionnaireEvent, QuestionnaireView.QuestionnaireRow> {

    /** A questionnaire in its latest version. */
    @Entity
    @Table(name = "questionnaire_v1")
    public static class QuestionnaireRow {
        @Id public UUID id;
        public int version;
        public String title;

        @Enumerated(EnumType.STRING)
        public Purpose purpose;

        public int questions;
        public Instant issuedAt;
    }

    /** A questionnaire in a list; {@code questions} is how many it asks. */
    public record Listed(
            UUID id, int version, String title, Purpose purpose, int questions, Instant issuedAt) {

        static Listed of(QuestionnaireRow row) {
            return new Listed(
                    row.id, row.version, row.title, row.purpose, row.questions, row.issuedAt);
        }
    }

    @Override
    public Feed<QuestionnaireEvent> feed() {
        return new Feed.Log<>(QuestionnaireEvent.CATEGORY);
    }

    @Override
    public Class<QuestionnaireRow> row() {
        return QuestionnaireRow.class;
    }

    @Override
    public Object key(Recorded<QuestionnaireEvent> event) {
        return UUID.fromString(event.id());
    }

    @Override
    public QuestionnaireRow evolve(
            @Nullable QuestionnaireRow before, Recorded<QuestionnaireEvent> recorded) {
        QuestionnaireRow row = before == null ? new QuestionnaireRow() : before;
        switch (recorded.event()) {
            case Issued e -> {
                row.id = UUID.fromString(recorded.id());
                row.version = e.version();
                row.title = e.title();
                row.purpose = e.purpose();
                row.questions = e.items().size();
                row.issuedAt = recorded.occurredAt();
            }
        }
        return row;
    }
}
