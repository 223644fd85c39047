package entente.scorecard.forecasts;

import entente.platform.Ids;
import java.util.Comparator;
import java.util.UUID;

/** What is needed where: the item, the receiving site, and the unit of all its quantities. */
public record Place(String itemNumber, String site, String unit) implements Comparable<Place> {

    private static final UUID NAMES = UUID.fromString("8d0a2f6b-51c3-5e7a-9b44-c6e1f0a37d12");

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::itemNumber)
                    .thenComparing(Place::site)
                    .thenComparing(Place::unit);

    /** Its id with any supplier, always the same. */
    UUID id() {
        return Ids.derived(NAMES, key());
    }

    /** The id of its forecast with one supplier: two suppliers never share one. */
    UUID streamOf(UUID supplier) {
        return Ids.derived(NAMES, supplier + "\n" + key());
    }

    /** No text holds a line break. */
    private String key() {
        return itemNumber + "\n" + site + "\n" + unit;
    }

    /** The item whose events decide about it. */
    ItemKey item() {
        return ItemKey.item(itemNumber, unit);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
