package entente.platform.store;

import entente.platform.Category;

/**
 * What a command came to, or what a stream came to.
 *
 * @param stream its name
 * @param version the stream's version this state stands for; 0 for a stream without events
 * @param position the log position of the last event in the state, 0 without events; for a command
 *     the position that a reader must reach to see its effect
 * @param state the folded state
 */
public record Outcome<S>(String stream, int version, long position, S state) {

    /** The id part of the stream's name. */
    public String id() {
        return Category.id(stream);
    }
}
