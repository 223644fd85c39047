package entente.scorecard.metrics;

import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import entente.scorecard.purchases.PurchaseLine;
import java.math.BigDecimal;
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
 * day the one that people set is in force, else the later in canonical order, as a correction.
 */
public final class Benchmarks {

    private final Map<String, NavigableMap<LocalDate, Price>> byItem = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, Price>> byCategory = new HashMap<>();

    /** A price per unit. */
    public record Price(BigDecimal unitPrice, String currency) {}

    /**
     * Gathers market prices.
     *
     * @param events market price events and whatever shares an id with one; others are left out
     * @param baselines those that people set
     */
    public Benchmarks(Collection<PurchaseEvent> events, Collection<MarketBaseline> baselines) {
        List<PurchaseEvent> inOrder =
                PurchaseLine.firstOfEachId(events).stream()
                        .sorted(PurchaseEvent.CANONICAL)
                        .toList();
        for (PurchaseEvent event : inOrder) {
            if (event.fact() instanceof MarketPrice price) {
                add(
                        price.itemNumber(),
                        price.category(),
                        price.validFrom(),
                        new Price(price.unitPrice(), price.currency()));
            }
        }
        for (MarketBaseline baseline : baselines) {
            add(
                    baseline.itemNumber(),
                    baseline.category(),
                    baseline.validFrom(),
                    new Price(baseline.unitPrice(), baseline.currency()));
        }
    }

    /** The price in force on a day: of the item, else of its category, else null. */
    public @Nullable Price inForce(String itemNumber, String category, LocalDate day) {
        Price ofItem = floor(byItem.get(itemNumber), day);
        return ofItem != null ? ofItem : floor(byCategory.get(category), day);
    }

    private void add(
            @Nullable String itemNumber, @Nullable String category, LocalDate from, Price price) {
        if (itemNumber != null) {
            byItem.computeIfAbsent(itemNumber, _ -> new TreeMap<>()).put(from, price);
        } else if (category != null) {
            byCategory.computeIfAbsent(category, _ -> new TreeMap<>()).put(from, price);
        }
    }

    private static @Nullable Price floor(
            @Nullable NavigableMap<LocalDate, Price> prices, LocalDate day) {
        Map.Entry<LocalDate, Price> entry = prices == null ? null : prices.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
