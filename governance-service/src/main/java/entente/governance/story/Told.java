package entente.governance.story;

import java.util.Set;

/**
 * An event in words.
 *
 * @param kind groups what is alike, e.g. {@code MEETING}
 * @param readers for whom it is
 */
public record Told(String title, String kind, Set<Reader> readers) {

    public Told {
        readers = Set.copyOf(readers);
    }
}
