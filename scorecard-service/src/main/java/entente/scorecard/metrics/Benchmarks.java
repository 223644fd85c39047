package entente.scorecard.metrics;

import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import entente.scorecard.purchases.PurchaseLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Market prices over time. One that names an item is for that item only; of two with the same first
 * day the later in canonical order is in force, as a correction.
 */
public final class Benchmarks {

    private final Map<String, NavigableMap<LocalDate, MarketPrice>> byItem = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, MarketPrice>> byCategory = new HashMap<>();

    /**
     * Gathers market prices.
     *
     * @param events market price events and whatever shares an id with one; others are left out
     */
    public Benchmarks(Collection<PurchaseEvent> events) {
        List<PurchaseEvent> inOrder =
                PurchaseLine.firstOfEachId(events).stream()
                        .sorted(PurchaseEvent.CANONICAL)
                        .toList();
        for (PurchaseEvent event : inOrder) {
            if (event.fact() instanceof MarketPrice price) {
                add(price);
            }
        }
    }

    /** The price in force on a day: of the item, else of its category, else null. */
    public @Nullable MarketPrice inForce(String itemNumber, String category, LocalDate day) {
        MarketPrice ofItem = floor(byItem.get(itemNumber), day);
        return ofItem != null ? ofItem : floor(byCategory.get(category), day);
    }

    private void add(MarketPrice price) {
        if (price.itemNumber() != null) {
            byItem.computeIfAbsent(price.itemNumber(), _ -> new TreeMap<>())
                    .put(price.validFrom(), price);
        } else if (price.category() != null) {
            byCategory
                    .computeIfAbsent(price.category(), _ -> new TreeMap<>())
                    .put(price.validFrom(), price);
        }
    }

    private static @Nullable MarketPrice floor(
            @Nullable NavigableMap<LocalDate, MarketPrice> prices, LocalDate day) {
        Map.Entry<LocalDate, MarketPrice> entry = prices == null ? null : prices.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
