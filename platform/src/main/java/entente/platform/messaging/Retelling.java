package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Decider;
import entente.platform.EventType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events that could not be told to others when their turn came and are told later. Readers pass
 * over what is not newer than what they know, so each gets a new place in the log, and is told
 * there and nowhere else, however often the log is told from its start.
 */
final class Retelling implements Decider<Retelling.Tell, Retelling.Retold, Retelling.Event> {

    static final Category<Event> CATEGORY = new Category<>("relay", Event.class);

    /** The one stream of a service. */
    static final String ID = "told-again";

    /** What is recorded. */
    sealed interface Event {
        /** The event at that position of the log is told here. */
        @EventType("told-again")
        record ToldAgain(long position) implements Event {}
    }

    /** Tells the events at these positions, in this order, those that are not told again yet. */
    record Tell(List<Long> positions) {}

    /** Positions whose events are told elsewhere. */
    record Retold(Set<Long> positions) {
        Retold {
            positions = Set.copyOf(positions);
        }
    }

    @Override
    public Retold initial() {
        return new Retold(Set.of());
    }

    @Override
    public List<Event> decide(Tell command, Retold state) {
        return command.positions().stream()
                .filter(position -> !state.positions.contains(position))
                .<Event>map(Event.ToldAgain::new)
                .toList();
    }

    @Override
    public Retold evolve(Retold state, Event event) {
        return switch (event) {
            case Event.ToldAgain e -> {
                Set<Long> positions = new HashSet<>(state.positions);
                positions.add(e.position());
                yield new Retold(positions);
            }
        };
    }
}
