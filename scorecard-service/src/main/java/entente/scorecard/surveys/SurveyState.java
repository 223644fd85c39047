package entente.scorecard.surveys;

import entente.scorecard.surveys.SurveyEvent.Opened;
import entente.scorecard.surveys.SurveyEvent.Rated;
import entente.scorecard.surveys.SurveyEvent.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a survey. */
public sealed interface SurveyState {

    /** Nobody opened it. */
    record Absent() implements SurveyState {}

    /** Every phase after that. */
    sealed interface Known extends SurveyState {
        Matter matter();
    }

    /** Ratings are taken. */
    record Open(Matter matter) implements Known {}

    /** The results count. */
    record Closed(Matter matter, List<Result> results) implements Known {
        public Closed {
            results = List.copyOf(results);
        }
    }

    /** What happened in it. */
    enum Step {
        RATED,
        COMMENTED,
        CLOSED,
        REOPENED
    }

    /**
     * One step of the trail.
     *
     * @param code of the criterion; null for the whole survey
     * @param rating 1 to 5, of a rating
     * @param text comment or reason
     */
    record Entry(
            Step step,
            @Nullable String code,
            @Nullable Integer rating,
            @Nullable String text,
            String by,
            LocalDate on) {}

    /** What is asked, and everything that was answered, oldest first. */
    record Matter(Opened opened, List<Entry> trail) {

        public Matter {
            trail = List.copyOf(trail);
        }

        Matter with(Entry entry) {
            return new Matter(opened, Stream.concat(trail.stream(), Stream.of(entry)).toList());
        }

        /** The newest rating of each criterion by each person. */
        List<Entry> inForce() {
            Map<List<Object>, Entry> newest = new LinkedHashMap<>();
            for (Entry entry : trail) {
                if (entry.step == Step.RATED && entry.code != null) {
                    newest.put(List.of(entry.code, entry.by), entry);
                }
            }
            return new ArrayList<>(newest.values());
        }

        boolean says(Rated rated) {
            return inForce().stream()
                    .anyMatch(entry ->
                            rated.code().equals(entry.code)
                                    && rated.by().equals(entry.by)
                                    && Integer.valueOf(rated.rating()).equals(entry.rating)
                                    && Objects.equals(rated.comment(), entry.text));
        }

        /** What the ratings in force come to, criterion by criterion. */
        List<Result> results() {
            List<Result> results = new ArrayList<>();
            for (String code : opened.codes()) {
                List<Entry> ratings =
                        inForce().stream().filter(entry -> code.equals(entry.code)).toList();
                int points =
                        ratings.stream()
                                .mapToInt(e -> e.rating == null ? 0 : Survey.points(e.rating))
                                .sum();
                if (!ratings.isEmpty()) {
                    results.add(new Result(code, points, ratings.size()));
                }
            }
            return results;
        }
    }
}
