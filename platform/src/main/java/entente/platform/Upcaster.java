package entente.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns one stored shape of an event into the next. Pure; its input is never written again. */
public interface Upcaster {

    /** The persisted name of the shape it understands. */
    String from();

    /** The same fact in the next shape. */
    ObjectNode upcast(ObjectNode old);
}
