package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.PurchaseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came to be known of order lines since a scorecard was published. */
final class LateFacts {

    /**
     * A line that counts in another way now.
     *
     * @param then null when it was not of the period, or not of the supplier
     * @param now null when it is not any more
     * @param since events that had no effect then
     */
    record Late(@Nullable FoldedLine then, @Nullable FoldedLine now, List<EventState> since) {

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

    /** The lines that differ, in the order of facts. */
    static List<Late> of(List<FoldedLine> then, List<FoldedLine> now) {
        Map<LineId, FoldedLine> before = new HashMap<>();
        then.forEach(line -> before.put(line.line(), line));
        List<Late> late = new ArrayList<>();
        for (FoldedLine line : now) {
            FoldedLine was = before.remove(line.line());
            if (was == null || !was.totals().equals(line.totals())) {
                late.add(new Late(was, line, since(was, line)));
            }
        }
        // What is left does not count any more.
        before.values().forEach(was -> late.add(new Late(was, null, List.of())));
        late.sort(ORDER.items());
        return late;
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
