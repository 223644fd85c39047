package entente.supplier.questionnaire;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.List;

/** What happens to a questionnaire; the stream is named after it. */
public sealed interface QuestionnaireEvent {

    Category<QuestionnaireEvent> CATEGORY =
            new Category<>("questionnaire", QuestionnaireEvent.class);

    /** From now on this is asked; who answered an earlier version has answered that one. */
    @EventType("questionnaire-issued")
    record Issued(int version, String title, Purpose purpose, List<Item> items)
            implements QuestionnaireEvent {
        public Issued {
            items = List.copyOf(items);
        }
    }
}
