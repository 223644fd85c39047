package entente.scorecard.surveys;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a survey. Persons are ids, never names. */
public sealed interface SurveyEvent {

    Category<SurveyEvent> CATEGORY = new Category<>("survey", SurveyEvent.class);

    UUID supplierId();

    /**
     * People are asked.
     *
     * @param period as callers write it, e.g. {@code 2026-Q3}
     * @param codes of the criteria
     * @param asked who may rate; empty: everybody whose role may
     * @param dueOn by when answers are wanted
     */
    @EventType("survey-opened")
    record Opened(
            UUID supplierId,
            String period,
            List<String> codes,
            List<String> asked,
            LocalDate dueOn,
            String by,
            LocalDate on)
            implements SurveyEvent {
        public Opened {
            codes = List.copyOf(codes);
            asked = List.copyOf(asked);
        }
    }

    /**
     * Somebody rated a criterion; a second rating by the same person replaces the first, and both
     * stay in the trail.
     *
     * @param rating 1 (poor) to 5 (excellent)
     */
    @EventType("survey-rated")
    record Rated(
            UUID supplierId,
            String code,
            int rating,
            @Nullable String comment,
            String by,
            LocalDate on)
            implements SurveyEvent {}

    /** Somebody said something about a criterion. */
    @EventType("survey-commented")
    record Commented(UUID supplierId, String code, String text, String by, LocalDate on)
            implements SurveyEvent {}

    /** From now on this is what the ratings come to. */
    @EventType("survey-closed")
    record Closed(UUID supplierId, String period, List<Result> results, String by, LocalDate on)
            implements SurveyEvent {
        public Closed {
            results = List.copyOf(results);
        }
    }

    /** It counts no longer, until it is closed again. */
    @EventType("survey-reopened")
    record Reopened(UUID supplierId, String reason, String by, LocalDate on)
            implements SurveyEvent {}

    /**
     * What one criterion came to; those that nobody rated have none.
     *
     * @param points sum of the ratings, each as 0 to 100 points
     * @param ratings how many there are
     */
    record Result(String code, int points, int ratings) {}
}
