package entente.innovation.ideas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has in mind.
 *
 * @param benefit expected per year; null: not estimated
 * @param cost expected once; null: not estimated
 * @param months how long it would take; null: not estimated
 * @param workshopOn the day of the co-creation workshop that it came from; null: none
 */
public record Proposal(
        String title,
        String description,
        IdeaKind kind,
        @Nullable Estimate benefit,
        @Nullable Estimate cost,
        @Nullable Integer months,
        @Nullable LocalDate workshopOn) {

    /** What is searched in. */
    String words() {
        return title + "\n" + description;
    }
}
