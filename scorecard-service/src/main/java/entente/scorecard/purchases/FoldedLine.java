package entente.scorecard.purchases;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Inspections, invoices and complaints have mostly come by then. */
    private static final int USUAL_DAYS_AFTER_DUE = 45;

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
        return of(line, events, suppliers, effective, List.of(), Rules.STANDARD);
    }

    /** The same with corrections, by other tolerances. */
    static FoldedLine of(
            LineId line,
            Collection<PurchaseEvent> came,
            Suppliers suppliers,
            LocalDate effective,
            List<Correction> corrections,
            Rules rules) {
        Collection<PurchaseEvent> events =
                corrections.isEmpty() ? came : Correction.applied(came, corrections);
        PurchaseLine judged = PurchaseLine.of(line, events, suppliers);
        List<EventState> known =
                effective.equals(END_OF_TIME)
                        ? judged.states()
                        : judged.states().stream()
                                .filter(s -> !s.event().businessDate().isAfter(effective))
                                .toList();
        LineFacts facts = Correction.applied(judged.at(effective, rules), corrections);
        long settled = 0;
        for (EventState state : known) {
            settled += state.isSettled() ? 1 : 0;
        }
        List<EventState> states =
                effective.equals(END_OF_TIME) ? known : judged.statesOn(effective);
        return new FoldedLine(
                line,
                judged.isMixed(),
                facts,
                corrections.isEmpty() ? states : asTheyCame(states, came),
                facts == null || Correction.isLeftOut(corrections)
                        ? new TreeMap<>()
                        : Contribution.of(facts, settled));
    }

    /** Corrections change what a line comes to, and no event. */
    private static List<EventState> asTheyCame(
            List<EventState> states, Collection<PurchaseEvent> came) {
        Map<PurchaseEvent, PurchaseEvent> originals = new HashMap<>();
        came.forEach(event -> originals.put(event, event));
        return states.stream()
                .map(each ->
                        new EventState(
                                originals.getOrDefault(each.event(), each.event()),
                                each.state(),
                                each.code()))
                .toList();
    }

    /** From this day on only the due date can still change how the line counts. */
    public @Nullable LocalDate lastFactOn() {
        LocalDate last = null;
        for (EventState state : states) {
            LocalDate day = state.event().businessDate();
            if (state.isSettled() && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }

    /** A day that no fact is dated after; the end of a quarter, so that it seldom moves. */
    @Nullable LocalDate factsUntil() {
        LocalDate last = lastFactOn();
        if (facts == null || last == null) {
            return null;
        }
        LocalDate usual = facts.dueOn().plusDays(USUAL_DAYS_AFTER_DUE);
        LocalDate until = usual.isAfter(last) ? usual : last;
        return until.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }

    /** The supplier as the line's events name it; null for a mixed line that is not placed. */
    @Nullable Party party() {
        if (facts != null) {
            return facts.party();
        }
        if (mixed || states.isEmpty()) {
            return null;
        }
        return states.getFirst().event().fact() instanceof PurchaseFact.OnLine fact
                ? fact.party()
                : null;
    }

    /** The events that wait or are quarantined. */
    public List<EventState> unsettled() {
        List<EventState> unsettled = new ArrayList<>();
        for (EventState state : states) {
            if (!state.isSettled()) {
                unsettled.add(state);
            }
        }
        return unsettled;
    }

    /** The day whose period an event of this line belongs to: the due date once it is known. */
    public LocalDate periodOn(EventState state) {
        return facts == null ? state.event().businessDate() : facts.dueOn();
    }
}
