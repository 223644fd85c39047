package entente.platform.store;

import entente.platform.Category;
import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.EventType;
import entente.platform.Rejected;
import java.util.List;

/** An aggregate without a business: counts up, holds a label that only one tally can hold. */
public final class Tally implements Decider<Tally.Command, Tally.State, Tally.Event> {

    public static final Category<Event> CATEGORY = new Category<>("tally", Event.class);

    public sealed interface Event {
        @EventType("tally-begun")
        record Begun(String label) implements Event {}

        @EventType("tally-counted")
        record Counted(int amount) implements Event {}

        @EventType("tally-closed")
        record Closed() implements Event {}
    }

    public sealed interface Command {
        record Begin(String label) implements Command {}

        record Count(int amount) implements Command {}

        record Close() implements Command {}
    }

    public sealed interface State {
        record Absent() implements State {}

        record Counting(String label, long sum) implements State {}

        record Done(long sum) implements State {}
    }

    private record On(Command command, State state) {}

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<Event> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Begin c, State.Absent _) -> List.of(new Event.Begun(c.label()));
            case On(Command.Begin _, State _) ->
                    throw new Rejected("tally-exists", "This tally was begun before");
            case On(Command.Count c, State.Counting _) ->
                    c.amount() == 0 ? List.of() : List.of(new Event.Counted(c.amount()));
            case On(Command.Count _, State _) ->
                    throw new Rejected("tally-not-counting", "Only a begun tally counts");
            case On(Command.Close _, State.Counting _) -> List.of(new Event.Closed());
            case On(Command.Close _, State.Done _) -> List.of();
            case On(Command.Close _, State.Absent _) ->
                    throw new Rejected("tally-not-counting", "Only a begun tally closes");
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return switch (event) {
            case Event.Begun e -> new State.Counting(e.label(), 0);
            case Event.Counted e ->
                    switch (state) {
                        case State.Counting s ->
                                new State.Counting(s.label(), s.sum() + e.amount());
                        case State.Absent s -> s;
                        case State.Done s -> s;
                    };
            case Event.Closed _ ->
                    switch (state) {
                        case State.Counting s -> new State.Done(s.sum());
                        case State.Absent s -> s;
                        case State.Done s -> s;
                    };
        };
    }

    @Override
    public List<Claim> claims(Event event) {
        return switch (event) {
            case Event.Begun e -> List.of(Claim.take("label", e.label()));
            case Event.Counted _, Event.Closed _ -> List.of();
        };
    }
}
