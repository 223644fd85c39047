package entente.governance.actions;

import entente.governance.people.Side;
import entente.platform.Words;
import java.util.UUID;

/** Actions in words for people. */
public final class ActionWords implements Words {

    public String side(Side side) {
        return side == Side.OURS ? "Ours" : "Theirs";
    }

    /** Enough of an id to tell persons at one table apart. */
    public String shortly(UUID id) {
        String text = id.toString();
        return "…" + text.substring(text.length() - 6);
    }

    public boolean open(ActionStatus status) {
        return switch (status) {
            case OPEN, STARTED -> true;
            case DONE, WITHDRAWN -> false;
        };
    }

    /** The tone of its badge. */
    public String tone(boolean overdue, ActionStatus status) {
        if (overdue) {
            return "bad";
        }
        return switch (status) {
            case DONE -> "good";
            case STARTED -> "busy";
            case OPEN, WITHDRAWN -> "";
        };
    }
}
