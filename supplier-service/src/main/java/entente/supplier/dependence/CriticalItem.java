package entente.supplier.dependence;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.dependence.CriticalItemEvent.Declared;
import entente.supplier.dependence.CriticalItemEvent.Released;
import entente.supplier.dependence.CriticalItemEvent.SecondSourceMissing;
import entente.supplier.dependence.CriticalItemEvent.SourceApproved;
import entente.supplier.dependence.CriticalItemEvent.SourceWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An item that we cannot do without, and who may supply it. */
public final class CriticalItem
        implements Decider<CriticalItem.Command, CriticalItem.State, CriticalItemEvent> {

    /** What can be asked of a critical item. */
    public sealed interface Command {
        record Declare(String itemNumber, String category, String reason) implements Command {}

        /**
         * Approves a source.
         *
         * @param active whether the supplier may be bought from now
         */
        record ApproveSource(UUID supplierId, boolean active) implements Command {}

        record WithdrawSource(UUID supplierId, String reason) implements Command {}

        record Release(String reason) implements Command {}
    }

    /** The phases of a critical item. */
    public sealed interface State {
        /** Nobody declared it. */
        record Absent() implements State {}

        /** It is critical; the sources in the order of their approval. */
        record Critical(String itemNumber, String category, String reason, List<UUID> sources)
                implements State {
            public Critical {
                sources = List.copyOf(sources);
            }

            Critical with(List<UUID> others) {
                return new Critical(itemNumber, category, reason, others);
            }
        }

        /** It was critical. */
        record Over(Critical before) implements State {}
    }

    private record On(Command command, State state) {}

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<CriticalItemEvent> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Declare c, State.Absent _) ->
                    List.of(new Declared(c.itemNumber(), c.category(), c.reason()));
            case On(Command.Declare _, State _) ->
                    throw new Rejected("critical-item-exists", "This item is declared already");
            case On(Command _, State.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such critical item");
            case On(Command.Release _, State.Over _) -> List.of();
            case On(Command _, State.Over _) ->
                    throw new Rejected("critical-item-released", "This item is critical no more");
            case On(Command.Release c, State.Critical s) ->
                    List.of(new Released(s.itemNumber(), c.reason()));
            case On(Command.ApproveSource c, State.Critical s)
                    when s.sources().contains(c.supplierId()) ->
                    List.of();
            case On(Command.ApproveSource c, State.Critical s) -> {
                if (!c.active()) {
                    throw new Rejected(
                            "source-not-active", "Only an active supplier can be a source");
                }
                List<UUID> sources = new ArrayList<>(s.sources());
                sources.add(c.supplierId());
                yield with(new SourceApproved(c.supplierId()), s.with(sources));
            }
            case On(Command.WithdrawSource c, State.Critical s) -> {
                List<UUID> sources =
                        s.sources().stream().filter(id -> !id.equals(c.supplierId())).toList();
                yield sources.size() == s.sources().size()
                        ? List.of()
                        : with(new SourceWithdrawn(c.supplierId(), c.reason()), s.with(sources));
            }
        };
    }

    /** The event, and that only one source is left, when that is so from now on. */
    private static List<CriticalItemEvent> with(CriticalItemEvent event, State.Critical after) {
        return after.sources().size() == 1
                ? List.of(
                        event,
                        new SecondSourceMissing(
                                after.sources().getFirst(),
                                after.itemNumber(),
                                after.category(),
                                1))
                : List.of(event);
    }

    @Override
    public State evolve(State state, CriticalItemEvent event) {
        return switch (event) {
            case Declared e ->
                    new State.Critical(e.itemNumber(), e.category(), e.reason(), List.of());
            case SourceApproved e when state instanceof State.Critical s -> {
                List<UUID> sources = new ArrayList<>(s.sources());
                sources.add(e.supplierId());
                yield s.with(sources);
            }
            case SourceWithdrawn e when state instanceof State.Critical s ->
                    s.with(s.sources().stream().filter(id -> !id.equals(e.supplierId())).toList());
            case Released _ when state instanceof State.Critical s -> new State.Over(s);
            case SourceApproved _, SourceWithdrawn _, SecondSourceMissing _, Released _ -> state;
        };
    }

    @Override
    public List<Claim> claims(CriticalItemEvent event) {
        return switch (event) {
            case Declared e -> List.of(Claim.take("critical-item", e.itemNumber()));
            case Released e -> List.of(Claim.release("critical-item", e.itemNumber()));
            case SourceApproved _, SourceWithdrawn _, SecondSourceMissing _ -> List.of();
        };
    }
}
