package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseFact.OnLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Events gathered per order line, with those of others that share an id with one of its own. */
public final class EventsByLine {

    private final Map<LineId, List<PurchaseEvent>> own = new HashMap<>();
    private final Map<UUID, List<PurchaseEvent>> sharing = new HashMap<>();

    public EventsByLine(Collection<PurchaseEvent> events) {
        for (PurchaseEvent event : events) {
            if (event.fact() instanceof OnLine fact) {
                own.computeIfAbsent(fact.line(), _ -> new ArrayList<>()).add(event);
            }
            sharing.computeIfAbsent(event.idHash(), _ -> new ArrayList<>(1)).add(event);
        }
        sharing.values().removeIf(same -> same.size() < 2);
    }

    public Set<LineId> lines() {
        return own.keySet();
    }

    public boolean has(LineId line) {
        return own.containsKey(line);
    }

    /** The line as it stood on a day. */
    public FoldedLine fold(LineId line, Suppliers suppliers, LocalDate effective) {
        return fold(line, suppliers, effective, List.of());
    }

    /** The same with corrections. */
    public FoldedLine fold(
            LineId line, Suppliers suppliers, LocalDate effective, List<Correction> corrections) {
        return fold(line, suppliers, effective, corrections, Rules.STANDARD);
    }

    /** The same by other tolerances. */
    public FoldedLine fold(
            LineId line,
            Suppliers suppliers,
            LocalDate effective,
            List<Correction> corrections,
            Rules rules) {
        List<PurchaseEvent> events = own.getOrDefault(line, List.of());
        if (sharing.isEmpty()) {
            return FoldedLine.of(line, events, suppliers, effective, corrections, rules);
        }
        Set<PurchaseEvent> all = new HashSet<>(events);
        events.forEach(event -> all.addAll(sharing.getOrDefault(event.idHash(), List.of())));
        return FoldedLine.of(line, all, suppliers, effective, corrections, rules);
    }
}
