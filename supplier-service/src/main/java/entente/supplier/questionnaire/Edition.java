package entente.supplier.questionnaire;

import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One version of a questionnaire, complete: it says what was asked without looking anywhere else.
 *
 * @param version from 1
 * @param items in the order in which they are asked
 */
public record Edition(int version, String title, Purpose purpose, List<Item> items) {

    public Edition {
        items = List.copyOf(items);
    }

    /**
     * What these answers come to.
     *
     * @param answers one per question, in any order
     * @throws Rejected {@code question-not-asked}, {@code question-answered-twice}, {@code
     *     answers-incomplete}, {@code answer-not-valid}
     */
    public Evaluation evaluate(List<Answer> answers) {
        Map<UUID, String> given = byQuestion(answers);
        List<Answered> kept = new ArrayList<>();
        List<UUID> knockedOut = new ArrayList<>();
        Map<String, Score> sections = new TreeMap<>();
        Score total = Score.NONE;
        for (Item item : items) {
            Wording wording = item.wording();
            String value = given.get(item.questionId());
            if (value == null) {
                throw new Rejected("answers-incomplete", "Not answered: “" + wording.text() + "”");
            }
            if (!wording.accepts(value)) {
                throw new Rejected(
                        "answer-not-valid",
                        "“" + value + "” is no answer to “" + wording.text() + "”");
            }
            kept.add(new Answered(item.questionId(), item.revision(), value));
            if (wording.knocksOut(value)) {
                knockedOut.add(item.questionId());
            }
            Score score = new Score(wording.points(value), wording.reachable());
            total = total.plus(score);
            if (item.section() != null) {
                sections.merge(item.section(), score, Score::plus);
            }
        }
        return new Evaluation(kept, knockedOut, total, sections);
    }

    private Map<UUID, String> byQuestion(List<Answer> answers) {
        Map<UUID, String> given = new HashMap<>();
        for (Answer answer : answers) {
            if (items.stream().noneMatch(i -> i.questionId().equals(answer.questionId()))) {
                throw new Rejected(
                        "question-not-asked",
                        "This questionnaire does not ask " + answer.questionId());
            }
            if (given.put(answer.questionId(), answer.value().strip()) != null) {
                throw new Rejected(
                        "question-answered-twice", answer.questionId() + " is answered twice");
            }
        }
        return given;
    }
}
