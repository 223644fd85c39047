package entente.supplier.story;

import entente.platform.Recorded;
import java.util.EnumSet;
import java.util.Set;

/**
 * An event in plain words.
 *
 * @param readers who may read it
 * @param namesPeople whether the words hold names, which may be erased later
 */
public record Told(Recorded<?> event, String text, Set<Reader> readers, boolean namesPeople) {

    public Told {
        readers = Set.copyOf(readers);
    }

    /** Something that the supplier itself may know. */
    public static Told of(Recorded<?> event, String text) {
        return new Told(event, text, EnumSet.allOf(Reader.class), false);
    }

    /** Something that stays among our own people. */
    public static Told internally(Recorded<?> event, String text) {
        return new Told(event, text, EnumSet.complementOf(EnumSet.of(Reader.SUPPLIER)), false);
    }

    /** The same for others than engineers: of a capability that they do not read. */
    public Told notForEngineers() {
        EnumSet<Reader> others = EnumSet.copyOf(readers);
        others.remove(Reader.ENGINEER);
        return new Told(event, text, others, namesPeople);
    }
}
