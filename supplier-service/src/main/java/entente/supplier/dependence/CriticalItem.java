package entente.supplier.dependence;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.dependence.CriticalItemEvent.Declared;
import entente.supplier.dependence.CriticalItemEvent.Released;
import entente.supplier.dependence.CriticalItemEvent.SecondSourceMissing;
import entente.supplier.dependence.CriticalItemEvent.SourceApproved;
import entente.supplier.dependence.CriticalItemEvent.SourceBack;
import entente.supplier.dependence.CriticalItemEvent.SourceLost;
import entente.supplier.dependence.CriticalItemEvent.SourceWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

        /**
         * Says which suppliers cannot be bought from now.
         *
         * @param away suppliers, whether they are sources of this item or not
         */
        record Observe(Set<UUID> away) implements Command {
            public Observe {
                away = Set.copyOf(away);
            }
        }

        record Release(String reason) implements Command {}
    }

    /** The phases of a critical item. */
    public sealed interface State {
        /** Nobody declared it. */
        record Absent() implements State {}

        /**
         * It is critical.
         *
         * @param sources in the order of their approval
         * @param away those of them that cannot be bought from now
         */
        record Critical(
                String itemNumber,
                String category,
                String reason,
                List<UUID> sources,
                List<UUID> away)
                implements State {
            public Critical {
                sources = List.copyOf(sources);
                away = List.copyOf(away);
            }

            /** The sources that count. */
            List<UUID> usable() {
                return sources.stream().filter(source -> !away.contains(source)).toList();
            }

            boolean secondSourceMissing() {
                return usable().size() < 2;
            }

            Critical approved(UUID source) {
                return new Critical(itemNumber, category, reason, plus(sources, source), away);
            }

            Critical withdrawn(UUID source) {
                return new Critical(
                        itemNumber, category, reason, minus(sources, source), minus(away, source));
            }

            Critical lost(UUID source) {
                return new Critical(itemNumber, category, reason, sources, plus(away, source));
            }

            Critical back(UUID source) {
                return new Critical(itemNumber, category, reason, sources, minus(away, source));
            }

            private static List<UUID> plus(List<UUID> all, UUID one) {
                return Stream.concat(all.stream(), Stream.of(one)).toList();
            }

            private static List<UUID> minus(List<UUID> all, UUID one) {
                return all.stream().filter(id -> !id.equals(one)).toList();
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
            case On(Command.Observe _, State.Over _) -> List.of();
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
                yield told(s, List.of(new SourceApproved(c.supplierId())));
            }
            case On(Command.WithdrawSource c, State.Critical s) ->
                    s.sources().contains(c.supplierId())
                            ? told(s, List.of(new SourceWithdrawn(c.supplierId(), c.reason())))
                            : List.of();
            case On(Command.Observe c, State.Critical s) -> observed(c, s);
        };
    }

    private List<CriticalItemEvent> observed(Command.Observe c, State.Critical s) {
        List<CriticalItemEvent> events = new ArrayList<>();
        for (UUID source : s.sources()) {
            boolean lost = c.away().contains(source);
            if (lost != s.away().contains(source)) {
                events.add(lost ? new SourceLost(source) : new SourceBack(source));
            }
        }
        return told(s, events);
    }

    /** The events, and that no second source is left, when they leave fewer than there were. */
    private List<CriticalItemEvent> told(State.Critical before, List<CriticalItemEvent> events) {
        State now = before;
        UUID gone = null;
        for (CriticalItemEvent event : events) {
            now = evolve(now, event);
            gone =
                    switch (event) {
                        case SourceLost e -> e.supplierId();
                        case SourceWithdrawn e -> e.supplierId();
                        case Declared _,
                                SourceApproved _,
                                SourceBack _,
                                SecondSourceMissing _,
                                Released _ ->
                                gone;
                    };
        }
        List<UUID> left = now instanceof State.Critical after ? after.usable() : List.of();
        UUID about = left.isEmpty() ? gone : left.getFirst();
        boolean first = left.size() == 1 && before.usable().isEmpty();
        boolean fewer = left.size() < 2 && left.size() < before.usable().size();
        if (about == null || !(first || fewer)) {
            return events;
        }
        List<CriticalItemEvent> all = new ArrayList<>(events);
        all.add(
                new SecondSourceMissing(
                        about, before.itemNumber(), before.category(), left.size()));
        return all;
    }

    @Override
    public State evolve(State state, CriticalItemEvent event) {
        return switch (event) {
            case Declared e ->
                    new State.Critical(
                            e.itemNumber(), e.category(), e.reason(), List.of(), List.of());
            case SourceApproved e when state instanceof State.Critical s ->
                    s.approved(e.supplierId());
            case SourceWithdrawn e when state instanceof State.Critical s ->
                    s.withdrawn(e.supplierId());
            case SourceLost e when state instanceof State.Critical s -> s.lost(e.supplierId());
            case SourceBack e when state instanceof State.Critical s -> s.back(e.supplierId());
            case Released _ when state instanceof State.Critical s -> new State.Over(s);
            case SourceApproved _,
                    SourceWithdrawn _,
                    SourceLost _,
                    SourceBack _,
                    SecondSourceMissing _,
                    Released _ ->
                    state;
        };
    }

    @Override
    public List<Claim> claims(CriticalItemEvent event) {
        return switch (event) {
            case Declared e -> List.of(Claim.take("critical-item", e.itemNumber()));
            case Released e -> List.of(Claim.release("critical-item", e.itemNumber()));
            case SourceApproved _,
                    SourceWithdrawn _,
                    SourceLost _,
                    SourceBack _,
                    SecondSourceMissing _ ->
                    List.of();
        };
    }
}
