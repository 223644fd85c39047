package entente.scorecard.forecasts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of the forecasts of one supplier.
 *
 * @param byItem folds by item or group
 */
record SupplierDemand(Map<ItemKey, Demand> byItem) {

    static final SupplierDemand NONE = new SupplierDemand(Map.of());

    SupplierDemand {
        byItem = Map.copyOf(byItem);
    }

    /**
     * Folds all events of one supplier.
     *
     * @param contested events of anybody under ids that came with more than one content
     */
    static SupplierDemand of(
            Collection<ForecastEvent> events, Collection<ForecastEvent> contested) {
        Map<ItemKey, List<ForecastEvent>> own = new HashMap<>();
        for (ForecastEvent event : events) {
            own.computeIfAbsent(event.fact().item(), _ -> new ArrayList<>()).add(event);
        }
        Map<ItemKey, Demand> folded = new HashMap<>();
        own.forEach((item, all) -> folded.put(item, Demand.of(all, contested)));
        return new SupplierDemand(folded);
    }

    /** What was asked for, by place; what was replaced too. */
    SortedMap<Place, List<Asked>> byPlace() {
        SortedMap<Place, List<Asked>> places = new TreeMap<>();
        for (Demand demand : byItem.values()) {
            for (Asked asked : demand.asked()) {
                places.computeIfAbsent(asked.place(), _ -> new ArrayList<>()).add(asked);
            }
        }
        return places;
    }

    Demand.Judged judged(ForecastEvent event) {
        Demand demand = byItem.get(event.fact().item());
        if (demand != null) {
            for (Demand.Judged judged : demand.states()) {
                if (judged.event().equals(event)) {
                    return judged;
                }
            }
        }
        throw new IllegalStateException("It is not among the events that were folded");
    }
}
