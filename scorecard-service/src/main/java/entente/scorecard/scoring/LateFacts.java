package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
import entente.scorecard.purchases.Corrections.Made;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.Totals;
import entente.scorecard.purchases.TotalsKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came to be known of order lines since a scorecard was published. */
final class LateFacts {

    /**
     * Order lines at one of the two times.
     *
     * @param made what people had corrected of a line
     */
    record At(List<FoldedLine> lines, Function<FoldedLine, List<Made>> made) {

        private List<Made> of(@Nullable FoldedLine line) {
            return line == null ? List.of() : made.apply(line);
        }
    }

    /**
     * A line that counts in another way now.
     *
     * @param then null when it was not of the period, or not of the supplier
     * @param now null when it is not any more
     * @param since events that had no effect then
     * @param madeThen corrections that counted then
     * @param madeNow corrections that count now
     */
    record Late(
            @Nullable FoldedLine then,
            @Nullable FoldedLine now,
            List<EventState> since,
            List<Made> madeThen,
            List<Made> madeNow) {

        FoldedLine either() {
            FoldedLine either = now == null ? then : now;
            if (either == null) {
                throw new IllegalStateException("A late line is there now, or was there then");
            }
            return either;
        }
    }

    /** The order of facts. */
    static final Cursors.Order<Late, FactBody.Place> ORDER =
            new Cursors.Order<>(
                    late -> FactBody.Place.of(late.either()),
                    FactBody.PLACES,
                    FactBody.Place::texts,
                    FactBody.Place::of);

    private LateFacts() {}

    /** The lines that count otherwise in the period, in the order of facts. */
    static List<Late> of(Period period, At then, At now) {
        Map<LineId, FoldedLine> before = new HashMap<>();
        then.lines.stream()
                .filter(line -> FactBody.isIn(line, period))
                .forEach(line -> before.put(line.line(), line));
        List<Late> late = new ArrayList<>();
        for (FoldedLine line : now.lines) {
            if (FactBody.isIn(line, period)) {
                FoldedLine was = before.remove(line.line());
                if (!totals(was, period).equals(totals(line, period))) {
                    late.add(new Late(was, line, since(was, line), then.of(was), now.of(line)));
                }
            }
        }
        // What is left does not count any more, if it did.
        for (FoldedLine was : before.values()) {
            if (!totals(was, period).isEmpty()) {
                late.add(new Late(was, null, List.of(), then.of(was), List.of()));
            }
        }
        late.sort(ORDER.items());
        return late;
    }

    /** What it adds to the period; a complaint's line may add to that of its due date, too. */
    private static Map<TotalsKey, Totals> totals(@Nullable FoldedLine line, Period period) {
        Map<TotalsKey, Totals> totals = new HashMap<>(line == null ? Map.of() : line.totals());
        totals.keySet().removeIf(key -> !period.contains(key.month()));
        return totals;
    }

    /** What is of the line now and was not then, or stood otherwise. */
    private static List<EventState> since(@Nullable FoldedLine then, FoldedLine now) {
        Map<PurchaseEvent, EventState> before = new HashMap<>();
        if (then != null) {
            then.states().forEach(state -> before.put(state.event(), state));
        }
        Set<EventState> known = new HashSet<>(before.values());
        return now.states().stream().filter(state -> !known.contains(state)).toList();
    }
}
