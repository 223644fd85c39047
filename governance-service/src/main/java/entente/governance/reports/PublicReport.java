package entente.governance.reports;

import entente.governance.charter.Terms;
import entente.governance.partnership.Model;
import entente.governance.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said, as it was known at a position of the log. Only {@code headline} and the choice of
 * its parts come from who drafted it.
 *
 * @param supplier its name
 * @param since first day of the charter
 * @param objectives of the charter in force; none where they are left out, like {@code together}
 * @param steps of the programme that were reached
 * @param scores none where they are left out
 * @param papers documents that are PUBLIC
 * @param asOf the day on which that was so
 */
public record PublicReport(
        String supplier,
        String headline,
        LocalDate since,
        Model model,
        List<Objective> objectives,
        @Nullable String together,
        List<Step> steps,
        Meetings meetings,
        List<Score> scores,
        Results results,
        List<Paper> papers,
        LocalDate asOf,
        long position) {

    public PublicReport {
        objectives = List.copyOf(objectives);
        steps = List.copyOf(steps);
        scores = List.copyOf(scores);
        papers = List.copyOf(papers);
    }

    /** What both want to reach. */
    public record Objective(Terms.Value category, String text) {}

    /**
     * A step of the programme.
     *
     * @param on null: the day is not kept
     */
    public record Step(Programme.Stage stage, @Nullable LocalDate on) {}

    /**
     * Meetings that were due by now.
     *
     * @param ratio per cent of them that were held; null: none was due
     */
    public record Meetings(int held, int due, @Nullable BigDecimal ratio) {}

    /** A scorecard that nobody disputes any more. */
    public record Score(String period, BigDecimal score) {}

    /** What both did together. */
    public record Results(int decisionsTaken, int actionsCompleted, int actionsAgreed) {}

    /** A document to read on. */
    public record Paper(UUID documentId, String title) {}

    /** Whether it says the same; when it was asked for does not matter. */
    boolean says(PublicReport other) {
        return equals(
                new PublicReport(
                        other.supplier,
                        other.headline,
                        other.since,
                        other.model,
                        other.objectives,
                        other.together,
                        other.steps,
                        other.meetings,
                        other.scores,
                        other.results,
                        other.papers,
                        asOf,
                        position));
    }
}
