package entente.scorecard.heard;

import entente.scorecard.History;
import entente.scorecard.History.Heard;
import entente.scorecard.Told;
import entente.scorecard.metrics.Observation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of an escalation: it is in time when its first level settled it by its due date.
 * Words of an event: kind, version, due date or {@code -}, day, cause; of a resolution: kind,
 * version, due date or {@code -}, day, whether in time.
 */
final class Escalations {

    static final String RAISED = "RAISED";
    static final String RESOLVED = "RESOLVED";
    static final String NONE = "-";
    static final String MEASURE = "escalations-in-sla";

    private static final String TIME_RAN_OUT = "TIME_RAN_OUT";

    private Escalations() {}

    /** What is known of its first level; the first that was heard when that one was not. */
    private static Heard first(History history) {
        return history.ofKind(RAISED).stream()
                .min(Comparator.comparingInt(heard -> heard.number(1)))
                .orElseGet(history.all()::getFirst);
    }

    /** When its first level was to have settled it; empty when it had no time for that. */
    private static Optional<LocalDate> due(Heard first) {
        if (first.kind().equals(RAISED) && first.word(4).equals(TIME_RAN_OUT)) {
            return Optional.of(first.day(3)); // the day on which the level before had failed
        }
        return first.word(2).equals(NONE) ? Optional.empty() : Optional.of(first.day(2));
    }

    /** The day to which it belongs: when it was due, else when it was raised. */
    static LocalDate day(History history) {
        Heard first = first(history);
        return due(first).orElseGet(() -> first.day(3));
    }

    static List<Observation> observed(Told told) {
        History history = told.history();
        LocalDate day = day(history);
        String label = "escalation due on " + day;
        if (due(first(history)).isEmpty()) {
            return List.of(told.excluded(MEASURE, "escalation", day, "no-due-date"));
        }
        boolean ranOut =
                history.ofKind(RAISED).stream()
                        .anyMatch(heard -> heard.word(4).equals(TIME_RAN_OUT));
        boolean inTime =
                history.ofKind(RESOLVED).stream()
                        .anyMatch(heard -> Boolean.parseBoolean(heard.word(4)));
        return List.of(told.counted(MEASURE, label, day, inTime && !ranOut));
    }
}
