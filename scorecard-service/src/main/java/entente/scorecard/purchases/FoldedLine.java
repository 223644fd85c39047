package entente.scorecard.purchases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order line on a day: its facts, what became of each event, and what it adds to the metrics.
 *
 * @param mixed whether its events name the supplier in different words, so that aliases decide
 * @param facts null when it was not placed by that day
 * @param states of the events dated up to that day, as it saw them, in canonical order
 */
public record FoldedLine(
        LineId line,
        boolean mixed,
        @Nullable LineFacts facts,
        List<EventState> states,
        SortedMap<TotalsKey, Totals> totals) {

    /** The day on which every fact is known and every line is due. */
    public static final LocalDate END_OF_TIME = LocalDate.MAX;

    /** What is enough for a line whose events all name the supplier in the same words. */
    public static final Suppliers NOT_ASKED = _ -> null;

    public FoldedLine {
        states = List.copyOf(states);
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /**
     * Folds a line.
     *
     * @param events the line's, and any event of other lines that shares an id with one of them
     */
    public static FoldedLine of(
            LineId line,
            Collection<PurchaseEvent> events,
            Suppliers suppliers,
            LocalDate effective) {
        PurchaseLine judged = PurchaseLine.of(line, events, suppliers);
        List<EventState> known =
                judged.states().stream()
                        .filter(s -> !s.event().businessDate().isAfter(effective))
                        .toList();
        LineFacts facts = judged.at(effective, Rules.STANDARD);
        long settled = known.stream().filter(EventState::isSettled).count();
        return new FoldedLine(
                line,
                judged.isMixed(),
                facts,
                effective.equals(END_OF_TIME) ? known : judged.statesOn(effective),
                facts == null ? new TreeMap<>() : Contribution.of(facts, settled));
    }

    /** From this day on only the due date can still change how the line counts. */
    public @Nullable LocalDate lastFactOn() {
        return states.stream()
                .filter(EventState::isSettled)
                .map(state -> state.event().businessDate())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The events that wait or are quarantined. */
    public List<EventState> unsettled() {
        return states.stream().filter(state -> !state.isSettled()).toList();
    }

    /** The day whose period an event of this line belongs to: the due date once it is known. */
    public LocalDate periodOn(EventState state) {
        return facts == null ? state.event().businessDate() : facts.dueOn();
    }
}
