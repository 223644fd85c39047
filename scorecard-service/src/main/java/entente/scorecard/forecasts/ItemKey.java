package entente.scorecard.forecasts;

import entente.scorecard.purchases.Fingerprint;
import java.util.UUID;

/**
 * What events are folded together for: an item or a group of items that share a capacity, in one
 * unit. Quantities of two units are never compared.
 *
 * @param group whether the name is that of a group
 */
record ItemKey(boolean group, String name, String unit) {

    static ItemKey item(String number, String unit) {
        return new ItemKey(false, number, unit);
    }

    static ItemKey group(String name, String unit) {
        return new ItemKey(true, name, unit);
    }

    /** 16 bytes that stand for it. */
    UUID hash() {
        return Fingerprint.of(group ? "group" : "item", name, unit);
    }
}
