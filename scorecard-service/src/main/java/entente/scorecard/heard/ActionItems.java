package entente.scorecard.heard;

import entente.scorecard.History;
import entente.scorecard.History.Heard;
import entente.scorecard.Told;
import entente.scorecard.metrics.Observation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action item. Words of an event: kind, version, side, due date, and of a closed
 * one the day and the outcome.
 */
final class ActionItems {

    static final String AGREED = "AGREED";
    static final String CLOSED = "CLOSED";

    /** Those of the supplier, and our own. */
    static final String THEIRS = "action-items-on-time";

    static final String OURS = "own-action-items-on-time";

    private static final String WITHDRAWN = "WITHDRAWN";

    private ActionItems() {}

    /** The day on which it is due; null when both sides gave it up. */
    static @Nullable LocalDate day(History history) {
        boolean withdrawn =
                history.ofKind(CLOSED).stream().anyMatch(end -> end.word(5).equals(WITHDRAWN));
        return withdrawn ? null : newest(history).day(3);
    }

    /** The newest agreement counts, in whatever order they are heard. */
    private static Heard newest(History history) {
        return history.all().stream()
                .max(Comparator.comparingInt(heard -> heard.number(1)))
                .orElseThrow();
    }

    static List<Observation> observed(Told told) {
        LocalDate due = day(told.history());
        if (due == null) {
            return List.of();
        }
        boolean ours = newest(told.history()).word(2).equals("OURS");
        boolean inTime =
                told.history().ofKind(CLOSED).stream().anyMatch(end -> !end.day(4).isAfter(due));
        return List.of(
                told.counted(ours ? OURS : THEIRS, "action item due on " + due, due, inTime));
    }
}
