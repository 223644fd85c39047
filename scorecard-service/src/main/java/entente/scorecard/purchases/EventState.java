package entente.scorecard.purchases;

import org.jspecify.annotations.Nullable;

/**
 * What became of one event, judged from the whole set of events of its line.
 *
 * @param code stable reason for every state but COUNTED
 */
public record EventState(PurchaseEvent event, State state, @Nullable String code) {

    /** The states of an event. */
    public enum State {
        COUNTED,
        /** Another event with the same receipt, placing or complaint number came first. */
        SUPERSEDED,
        /** A receipt, or an inspection of it, that was taken back. */
        REVERSED,
        /** Its order line, receipt or supplier is not known yet; applies by itself. */
        WAITING,
        /** Contradicts what came first; waiting will not make it right. */
        QUARANTINED
    }

    static EventState counted(PurchaseEvent event) {
        return new EventState(event, State.COUNTED, null);
    }

    static EventState superseded(PurchaseEvent event) {
        return new EventState(event, State.SUPERSEDED, "superseded");
    }

    static EventState reversed(PurchaseEvent event) {
        return new EventState(event, State.REVERSED, "receipt-reversed");
    }

    static EventState waiting(PurchaseEvent event, String code) {
        return new EventState(event, State.WAITING, code);
    }

    static EventState quarantined(PurchaseEvent event, String code) {
        return new EventState(event, State.QUARANTINED, code);
    }

    /** Whether the event has had its effect, be it that another one came before it. */
    public boolean isSettled() {
        return switch (state) {
            case COUNTED, SUPERSEDED, REVERSED -> true;
            case WAITING, QUARANTINED -> false;
        };
    }
}
