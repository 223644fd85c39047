package entente.supplier.assessment;

import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.AnswerKind;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Item;
import entente.supplier.questionnaire.Purpose;
import entente.supplier.questionnaire.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questionnaires of numbers and of yes or no, and answers to them. */
final class Forms {

    private Forms() {}

    /**
     * One question per section; a section that names a warning warns at NO, any other is scored.
     */
    static Edition edition(Purpose purpose, String... sections) {
        List<Item> items = new ArrayList<>();
        for (String section : sections) {
            boolean warning =
                    List.of(Warning.values()).stream().anyMatch(w -> w.section().equals(section));
            items.add(
                    new Item(
                            id(items.size()),
                            1,
                            section.isEmpty() ? null : section,
                            warning
                                    ? new Wording("Fine?", AnswerKind.YES_NO, List.of(), "NO")
                                    : new Wording(
                                            "How much?", AnswerKind.NUMBER, List.of(), null)));
        }
        return new Edition(3, "Readiness", purpose, items);
    }

    /** The same with one yes/no question more. */
    static Edition and(Edition edition, String section, @Nullable String knockOut) {
        List<Item> items = new ArrayList<>(edition.items());
        items.add(
                new Item(
                        id(items.size()),
                        1,
                        section,
                        new Wording("Fine?", AnswerKind.YES_NO, List.of(), knockOut)));
        return new Edition(edition.version(), edition.title(), edition.purpose(), items);
    }

    static UUID id(int question) {
        return new UUID(4, question);
    }

    static List<Answer> answers(String... values) {
        List<Answer> answers = new ArrayList<>();
        for (String value : values) {
            answers.add(new Answer(id(answers.size()), value));
        }
        return answers;
    }

    static AssessmentCommand.Asking asking(@Nullable Edition edition) {
        return new AssessmentCommand.Asking(new UUID(5, 5), edition);
    }
}
