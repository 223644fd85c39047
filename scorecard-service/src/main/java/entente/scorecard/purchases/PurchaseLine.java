package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseFact.OnLine;
import entente.scorecard.purchases.PurchaseFact.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one order line: the set of its events, judged. Depends on the set only:
 * arrival, repetition and batches leave no trace.
 */
public final class PurchaseLine {

    private static final Comparator<PurchaseEvent> IN_ORDER =
            PurchaseEvent.CANONICAL.thenComparing(PurchaseEvent::contentHash);

    private final List<EventState> states;
    private final List<PurchaseEvent> applicable;
    private final @Nullable PurchaseEvent placing;

    private PurchaseLine(
            List<EventState> states,
            List<PurchaseEvent> applicable,
            @Nullable PurchaseEvent placing) {
        this.states = List.copyOf(states);
        this.applicable = List.copyOf(applicable);
        this.placing = placing;
    }

    /**
     * Judges the events of a line.
     *
     * @param events the line's events, and any event of other lines that shares an id with one of
     *     them; repetitions do not matter
     */
    public static PurchaseLine of(
            LineId line, Collection<PurchaseEvent> events, Suppliers suppliers) {
        return of(line, events, suppliers, IN_ORDER, PurchaseEvent.AMONG_SAME_ID);
    }

    /** The same in any order; every other one than the canonical would let the arrival show. */
    static PurchaseLine of(
            LineId line,
            Collection<PurchaseEvent> events,
            Suppliers suppliers,
            Comparator<PurchaseEvent> order,
            Comparator<PurchaseEvent> amongSameId) {
        Set<PurchaseEvent> first = firstOfEachId(events, amongSameId);
        List<EventState> states = new ArrayList<>();
        List<PurchaseEvent> candidates = new ArrayList<>();
        for (PurchaseEvent event : inOrder(events, order)) {
            if (!(event.fact() instanceof OnLine fact) || !fact.line().equals(line)) {
                continue;
            }
            if (first.contains(event)) {
                candidates.add(event);
            } else {
                states.add(EventState.quarantined(event, "id-reused"));
            }
        }
        PurchaseEvent placing =
                candidates.stream().filter(PurchaseLine::places).findFirst().orElse(null);
        List<PurchaseEvent> applicable = new ArrayList<>();
        for (PurchaseEvent event : candidates) {
            EventState obstacle = obstacle(event, placing, suppliers);
            if (obstacle == null) {
                applicable.add(event);
            } else {
                states.add(obstacle);
            }
        }
        states.addAll(LineNumbers.among(applicable).states(applicable));
        states.sort(Comparator.comparing(EventState::event, PurchaseEvent.CANONICAL));
        return new PurchaseLine(states, applicable, placing);
    }

    /** Of events that share (source, id), the one whose content counts. */
    public static Set<PurchaseEvent> firstOfEachId(Collection<PurchaseEvent> events) {
        return firstOfEachId(events, PurchaseEvent.AMONG_SAME_ID);
    }

    private static Set<PurchaseEvent> firstOfEachId(
            Collection<PurchaseEvent> events, Comparator<PurchaseEvent> order) {
        Map<UUID, PurchaseEvent> first = new HashMap<>();
        for (PurchaseEvent event : events) {
            first.merge(event.idHash(), event, (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
        return new HashSet<>(first.values());
    }

    /** Every event of the line with what became of it, in canonical order. */
    public List<EventState> states() {
        return states;
    }

    /**
     * What had become of each event by a day: later ones take nothing back, and wait for nobody.
     */
    List<EventState> statesOn(LocalDate effective) {
        Set<PurchaseEvent> judged = new HashSet<>(applicable);
        List<PurchaseEvent> known = knownOn(effective);
        List<EventState> then = new ArrayList<>(LineNumbers.among(known).states(known));
        for (EventState state : states) {
            PurchaseEvent event = state.event();
            if (!judged.contains(event) && !event.businessDate().isAfter(effective)) {
                then.add(state);
            }
        }
        then.sort(Comparator.comparing(EventState::event, PurchaseEvent.CANONICAL));
        return then;
    }

    private List<PurchaseEvent> knownOn(LocalDate effective) {
        return effective.equals(FoldedLine.END_OF_TIME)
                ? applicable
                : applicable.stream().filter(e -> !e.businessDate().isAfter(effective)).toList();
    }

    /** The event that placed the line, if it has come. */
    public @Nullable PurchaseEvent placing() {
        return placing;
    }

    /** Whether its events name the supplier in different words, so that aliases decide. */
    public boolean isMixed() {
        Party one = null;
        for (EventState state : states) {
            if (state.event().fact() instanceof OnLine fact) {
                if (one != null && !one.equals(fact.party())) {
                    return true;
                }
                one = fact.party();
            }
        }
        return false;
    }

    /** Day of the latest fact; every view from that day on is the same but for what is due. */
    public @Nullable LocalDate lastFactOn() {
        return applicable.isEmpty() ? null : applicable.getLast().businessDate();
    }

    /** The line on a day: facts dated later do not exist; null when it was not placed by then. */
    public @Nullable LineFacts at(LocalDate effective, Rules rules) {
        if (placing == null
                || placing.businessDate().isAfter(effective)
                || !(placing.fact() instanceof Placed placed)) {
            return null;
        }
        List<PurchaseEvent> known = knownOn(effective);
        return new LineFold(placed, LineNumbers.among(known), rules).over(known, effective);
    }

    private static List<PurchaseEvent> inOrder(
            Collection<PurchaseEvent> events, Comparator<PurchaseEvent> order) {
        List<PurchaseEvent> distinct = new ArrayList<>(new LinkedHashSet<>(events));
        distinct.sort(order);
        return distinct;
    }

    private static boolean places(PurchaseEvent event) {
        return event.fact() instanceof Placed;
    }

    /** Why an event cannot apply to its line, or null. */
    private static @Nullable EventState obstacle(
            PurchaseEvent event, @Nullable PurchaseEvent placing, Suppliers suppliers) {
        if (placing == null) {
            return EventState.waiting(event, "order-line-unknown");
        }
        if (event.equals(placing)) {
            return null;
        }
        if (places(event)) {
            return EventState.superseded(event);
        }
        Party owner = ((OnLine) Objects.requireNonNull(placing).fact()).party();
        return switch (suppliers.match(owner, ((OnLine) event.fact()).party())) {
            case SAME -> null;
            case DIFFERENT -> EventState.quarantined(event, "another-supplier");
            case UNKNOWN -> EventState.waiting(event, "supplier-unknown");
        };
    }
}
