package entente.supplier.assessment;

import entente.supplier.questionnaire.Evaluation;
import entente.supplier.questionnaire.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the answers of one section came to.
 *
 * @param section {@code general} for questions that stand in none
 * @param points earned of those reachable
 */
public record Part(String section, int points, int reachable) {

    static final String GENERAL = "general";

    static List<Part> of(Evaluation evaluation) {
        List<Part> parts = new ArrayList<>();
        int points = evaluation.score().points();
        int reachable = evaluation.score().reachable();
        for (var section : new TreeMap<>(evaluation.sections()).entrySet()) {
            Score score = section.getValue();
            parts.add(new Part(section.getKey(), score.points(), score.reachable()));
            points -= score.points();
            reachable -= score.reachable();
        }
        if (reachable > 0) {
            parts.add(new Part(GENERAL, points, reachable));
        }
        return parts;
    }
}
