package entente.governance.matters;

import entente.governance.matters.MatterCommand.Begin;
import entente.governance.matters.MatterCommand.Deal;
import entente.governance.matters.MatterCommand.End;
import entente.governance.matters.MatterCommand.Note;
import entente.governance.matters.MatterCommand.Renew;
import entente.governance.matters.MatterCommand.Settle;
import entente.governance.matters.MatterCommand.SettleAbout;
import entente.governance.matters.MatterCommand.Take;
import entente.governance.matters.MatterEvent.Begun;
import entente.governance.matters.MatterEvent.Dropped;
import entente.governance.matters.MatterEvent.Ended;
import entente.governance.matters.MatterEvent.Held;
import entente.governance.matters.MatterEvent.Noted;
import entente.governance.matters.MatterEvent.Settled;
import entente.governance.matters.MatterEvent.Taken;
import entente.governance.matters.MatterState.Open;
import entente.governance.matters.MatterState.Waiting;
import entente.platform.Decider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is open between the two sides. Other services' news and the partnership's own beginning come
 * on different ways, in any order: what is heard before there is a partnership is held for it.
 */
public final class Matters implements Decider<MatterCommand, MatterState, MatterEvent> {

    /** Most that is held for a partnership that may never come; the oldest go first. */
    static final int MOST_HELD = 50;

    /** What is older than this when a partnership begins is of no use to it. */
    static final int MONTHS_HELD = 3;

    private record On(MatterCommand command, MatterState state) {}

    @Override
    public MatterState initial() {
        return new Waiting(null, null, List.of(), Set.of());
    }

    @Override
    public List<MatterEvent> decide(MatterCommand command, MatterState state) {
        return switch (new On(command, state)) {
            case On(Note c, MatterState s) when s.seen().contains(c.matter().id()) -> List.of();
            case On(Note c, Waiting s) -> held(c, s);
            case On(Note c, Open s) -> List.of(noted(s, c.matter()));
            case On(Settle c, MatterState s) ->
                    settled(s, matter -> matter.id().equals(c.id()), c.how());
            case On(SettleAbout c, MatterState s) ->
                    settled(
                            s,
                            matter -> matter.kind() == c.kind() && matter.ref().equals(c.ref()),
                            c.how());
            case On(Renew c, MatterState s) -> settled(s, c::outdates, c.how());
            case On(Take c, Open s) -> taken(c, s);
            case On(Take _, Waiting _) -> List.of();
            case On(Deal c, Open s) ->
                    settled(s, matter -> c.meetingId().equals(s.taken().get(matter.id())), c.how());
            case On(Deal _, Waiting _) -> List.of();
            case On(Begin c, Waiting s) -> begun(c, s);
            case On(Begin c, Open s) when c.calendar().equals(s.calendar()) -> List.of();
            case On(Begin c, Open _) ->
                    List.of(new Begun(c.partnershipId(), c.supplierId(), c.calendar()));
            case On(End _, Open s) -> List.of(new Ended(s.partnershipId(), s.supplierId()));
            case On(End _, Waiting _) -> List.of();
        };
    }

    private static List<MatterEvent> held(Note c, Waiting s) {
        List<MatterEvent> events = new ArrayList<>();
        events.add(new Held(c.partnershipId(), c.supplierId(), c.matter()));
        if (s.held().size() >= MOST_HELD) {
            events.add(
                    new Dropped(
                            c.partnershipId(), c.supplierId(), List.of(s.held().getFirst().id())));
        }
        return events;
    }

    private static MatterEvent noted(Open s, Matter matter) {
        return new Noted(s.partnershipId(), s.supplierId(), s.calendar(), matter);
    }

    private static List<MatterEvent> begun(Begin c, Waiting s) {
        LocalDate since = c.on().minusMonths(MONTHS_HELD);
        List<MatterEvent> events = new ArrayList<>();
        events.add(new Begun(c.partnershipId(), c.supplierId(), c.calendar()));
        List<UUID> old =
                s.held().stream()
                        .filter(matter -> matter.on().isBefore(since))
                        .map(Matter::id)
                        .toList();
        if (!old.isEmpty()) {
            events.add(new Dropped(c.partnershipId(), c.supplierId(), old));
        }
        s.held().stream()
                .filter(matter -> !matter.on().isBefore(since))
                .forEach(matter ->
                        events.add(
                                new Noted(
                                        c.partnershipId(), c.supplierId(), c.calendar(), matter)));
        return events;
    }

    private static List<MatterEvent> settled(
            MatterState state, Predicate<Matter> which, String how) {
        return switch (state) {
            case Open s -> settled(s.open(), which, s.partnershipId(), s.supplierId(), how);
            case Waiting(UUID partnership, UUID supplier, List<Matter> held, _)
                    when partnership != null && supplier != null ->
                    settled(held, which, partnership, supplier, how);
            case Waiting _ -> List.of();
        };
    }

    private static List<MatterEvent> settled(
            List<Matter> among,
            Predicate<Matter> which,
            UUID partnership,
            UUID supplier,
            String how) {
        return among.stream()
                .filter(which)
                .<MatterEvent>map(matter -> new Settled(partnership, supplier, matter.id(), how))
                .toList();
    }

    private static List<MatterEvent> taken(Take c, Open s) {
        List<UUID> news =
                s.open().stream()
                        .map(Matter::id)
                        .filter(c.ids()::contains)
                        .filter(id -> !c.meetingId().equals(s.taken().get(id)))
                        .toList();
        return news.isEmpty()
                ? List.of()
                : List.of(new Taken(s.partnershipId(), s.supplierId(), news, c.meetingId()));
    }

    @Override
    public MatterState evolve(MatterState state, MatterEvent event) {
        return switch (event) {
            case Begun e ->
                    state instanceof Open open
                            ? new Open(
                                    e.partnershipId(),
                                    e.supplierId(),
                                    e.calendar(),
                                    open.open(),
                                    open.taken(),
                                    open.seen())
                            : new Open(
                                    e.partnershipId(),
                                    e.supplierId(),
                                    e.calendar(),
                                    List.of(),
                                    Map.of(),
                                    state.seen());
            case Held e ->
                    new Waiting(
                            e.partnershipId(),
                            e.supplierId(),
                            with(state instanceof Waiting s ? s.held() : List.of(), e.matter()),
                            with(state.seen(), e.matter().id()));
            case Noted e ->
                    state instanceof Open s
                            ? open(s, with(s.open(), e.matter()), s.taken(), e.matter().id())
                            : state;
            case Taken e -> state instanceof Open s ? taken(s, e) : state;
            case Settled e -> without(state, List.of(e.id()));
            case Dropped e -> without(state, e.ids());
            case Ended e -> new Waiting(e.partnershipId(), e.supplierId(), List.of(), state.seen());
        };
    }

    private static MatterState taken(Open s, Taken e) {
        Map<UUID, UUID> taken = new HashMap<>(s.taken());
        e.ids().forEach(id -> taken.put(id, e.meetingId()));
        return new Open(s.partnershipId(), s.supplierId(), s.calendar(), s.open(), taken, s.seen());
    }

    private static MatterState without(MatterState state, List<UUID> ids) {
        return switch (state) {
            case Open s ->
                    new Open(
                            s.partnershipId(),
                            s.supplierId(),
                            s.calendar(),
                            without(s.open(), ids),
                            s.taken(),
                            s.seen());
            case Waiting s ->
                    new Waiting(
                            s.partnershipId(), s.supplierId(), without(s.held(), ids), s.seen());
        };
    }

    private static Open open(Open s, List<Matter> open, Map<UUID, UUID> taken, UUID id) {
        return new Open(
                s.partnershipId(), s.supplierId(), s.calendar(), open, taken, with(s.seen(), id));
    }

    private static List<Matter> without(List<Matter> matters, List<UUID> ids) {
        return matters.stream().filter(matter -> !ids.contains(matter.id())).toList();
    }

    private static List<Matter> with(List<Matter> matters, Matter matter) {
        return Stream.concat(matters.stream(), Stream.of(matter)).toList();
    }

    private static Set<UUID> with(Set<UUID> ids, UUID id) {
        Set<UUID> all = new HashSet<>(ids);
        all.add(id);
        return all;
    }
}
