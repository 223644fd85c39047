package entente.supplier.story;

import entente.platform.Recorded;

/**
 * An event in plain words.
 *
 * @param forSupplier whether the supplier's own users may read it
 * @param namesPeople whether the words hold names, which may be erased later
 */
public record Told(Recorded<?> event, String text, boolean forSupplier, boolean namesPeople) {

    /** Something that the supplier itself may know. */
    public static Told of(Recorded<?> event, String text) {
        return new Told(event, text, true, false);
    }

    /** Something that stays among our own people. */
    public static Told internally(Recorded<?> event, String text) {
        return new Told(event, text, false, false);
    }
}
