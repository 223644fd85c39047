package entente.planted.knowing.orders;

import entente.platform.Decider;
import java.util.List;

/** A decider. */
public final class Order implements Decider<String, Order.State, String> {

    /** Its state. */
    public record State(String text) {}

    @Override
    public State initial() {
        return new State("");
    }

    @Override
    public List<String> decide(String command, State state) {
        return List.of(command);
    }

    @Override
    public State evolve(State state, String event) {
        return new State(event);
    }
}
