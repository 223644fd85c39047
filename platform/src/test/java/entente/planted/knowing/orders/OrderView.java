package entente.planted.knowing.orders;

/** Violates: reads a decider's state. */
public final class OrderView {
    String row(Order.State state) {
        return state.text();
    }
}
