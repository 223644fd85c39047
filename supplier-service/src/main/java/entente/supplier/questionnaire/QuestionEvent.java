package entente.supplier.questionnaire;

import entente.platform.Category;
import entente.platform.EventType;

/** What happens to a question of the library; the stream is named after it. */
public sealed interface QuestionEvent {

    Category<QuestionEvent> CATEGORY = new Category<>("question", QuestionEvent.class);

    /** From now on it is asked in these words; earlier revisions stay as they are. */
    @EventType("question-worded")
    record Worded(int revision, Wording wording) implements QuestionEvent {}

    /** It is not put into questionnaires any more. */
    @EventType("question-retired")
    record Retired() implements QuestionEvent {}
}
