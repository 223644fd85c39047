package entente.scorecard.benchmarks;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a market price is for: an item, or all items of a category; exactly one of the two. */
public record Subject(@Nullable String itemNumber, @Nullable String category) {

    private static final UUID NAMES = UUID.fromString("3c0f7a52-94d1-5b6e-8f27-1d6a0be4c935");

    /**
     * Reads what a caller wrote.
     *
     * @throws Rejected {@code subject-unclear} unless exactly one is named
     */
    static Subject of(@Nullable String itemNumber, @Nullable String category) {
        if ((itemNumber == null) == (category == null)) {
            throw new Rejected(
                    "subject-unclear", "Either itemNumber or category says what the price is for");
        }
        return new Subject(itemNumber, category);
    }

    /** What an event names; an item when it names both. */
    static Subject of(MarketPrice price) {
        return price.itemNumber() == null
                ? new Subject(null, price.category())
                : new Subject(price.itemNumber(), null);
    }

    /** The id under which prices of it are kept, always the same. */
    UUID id() {
        return Ids.derived(
                NAMES, itemNumber == null ? "category\n" + category : "item\n" + itemNumber);
    }
}
