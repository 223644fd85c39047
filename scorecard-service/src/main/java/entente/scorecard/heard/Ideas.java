package entente.scorecard.heard;

import entente.scorecard.History;
import entente.scorecard.History.Heard;
import entente.scorecard.Told;
import entente.scorecard.metrics.InnovationContribution;
import entente.scorecard.metrics.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The supplier's ideas and our answers to them; ideas of our own side are no contribution of the
 * supplier. Words: {@code SUBMITTED <side>}, {@code ANSWERED <submitted on> <answered on>}.
 */
final class Ideas {

    static final String SUBMITTED = "SUBMITTED";
    static final String ANSWERED = "ANSWERED";
    static final String FEEDBACK_TIME = "own-feedback-time";

    private Ideas() {}

    /** The first answer counts. */
    private static Optional<Heard> answer(History history) {
        return history.ofKind(ANSWERED).stream()
                .min(Comparator.comparing((Heard heard) -> heard.day(2)));
    }

    /** The day of the first answer; null while there is none. */
    static @Nullable LocalDate day(History history) {
        return answer(history).map(heard -> heard.day(2)).orElse(null);
    }

    static List<Observation> observed(Told told) {
        Heard answer = answer(told.history()).orElse(null);
        boolean theirs =
                told.history().ofKind(SUBMITTED).stream()
                        .anyMatch(heard -> heard.word(1).equals("THEIRS"));
        if (answer == null || !theirs) {
            return List.of();
        }
        LocalDate on = answer.day(2);
        String label = "idea answered on " + on;
        long days = answer.day(1).until(on, ChronoUnit.DAYS);
        return List.of(
                told.counted(InnovationContribution.IDEAS, label, on, true),
                days < 0
                        ? told.excluded(FEEDBACK_TIME, label, on, "negative-feedback-time")
                        : told.quotient(
                                FEEDBACK_TIME,
                                label,
                                on,
                                BigDecimal.valueOf(days),
                                BigDecimal.ONE));
    }
}
