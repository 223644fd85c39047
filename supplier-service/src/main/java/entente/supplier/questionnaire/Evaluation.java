package entente.supplier.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a complete set of answers comes to.
 *
 * @param knockedOut the questions whose answer rules the supplier out, in the order asked
 * @param sections points per section, for items that stand in one
 */
public record Evaluation(
        List<Answered> answers, List<UUID> knockedOut, Score score, Map<String, Score> sections) {

    public Evaluation {
        answers = List.copyOf(answers);
        knockedOut = List.copyOf(knockedOut);
        sections = Map.copyOf(sections);
    }
}
