package entente.governance.people;

import static entente.governance.people.PartnershipRole.SPONSOR;

import entente.governance.people.Roster.Seat;
import entente.governance.people.RosterCommand.SeatSponsor;
import entente.governance.people.RosterCommand.Tie;
import entente.governance.people.RosterCommand.Unseat;
import entente.governance.people.RosterEvent.Seated;
import entente.governance.people.RosterEvent.Tied;
import entente.governance.people.RosterEvent.Unseated;
import entente.governance.people.RosterState.Absent;
import entente.governance.people.RosterState.Sitting;
import entente.governance.people.RosterState.Table;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at a partnership's table. A sponsor comes and goes by being named for the partnership;
 * whoever ties an account to a sponsor's seat is not that account, so that nobody makes himself a
 * signatory.
 */
public final class RosterDecider implements Decider<RosterCommand, RosterState, RosterEvent> {

    private record On(RosterCommand command, RosterState state) {}

    @Override
    public RosterState initial() {
        return new Absent();
    }

    @Override
    public List<RosterEvent> decide(RosterCommand command, RosterState state) {
        return switch (new On(command, state)) {
            case On(RosterCommand.Seat c, Absent _) -> seat(c, empty(c));
            case On(RosterCommand.Seat c, Table t) -> seat(c, t);
            case On(SeatSponsor c, Absent _) -> seatSponsor(c, empty(c));
            case On(SeatSponsor c, Table t) -> seatSponsor(c, t);
            case On(Tie c, Table t) -> tie(c, t);
            case On(Unseat c, Table t) -> unseat(c, t);
            case On(Tie c, Absent _) -> throw notSeated(c.personId());
            case On(Unseat c, Absent _) -> throw notSeated(c.personId());
        };
    }

    private static Table empty(RosterCommand.Seat c) {
        return new Table(c.partnershipId(), c.supplierId(), List.of(), Map.of());
    }

    private static Table empty(SeatSponsor c) {
        return new Table(c.partnershipId(), c.supplierId(), List.of(), Map.of());
    }

    private static List<RosterEvent> seat(RosterCommand.Seat c, Table table) {
        requireSide(c.side(), c.byTheirs());
        @Nullable Sitting known = table.person(c.personId()).orElse(null);
        if (known != null && known.seat().side() != c.side()) {
            throw new Rejected("seat-taken", "This person sits on the other side");
        }
        boolean sponsor = known != null && known.seat().has(SPONSOR);
        if (c.roles().contains(SPONSOR) && !sponsor) {
            throw new Rejected(
                    "sponsor-is-named", "A sponsor is named for the partnership, see /sponsors");
        }
        Set<PartnershipRole> roles = EnumSet.copyOf(c.roles());
        if (sponsor) {
            roles.add(SPONSOR);
        }
        String before = known == null ? null : known.seat().account();
        String account = c.account() == null ? before : c.account();
        if (account != null && !account.equals(before)) {
            requireFree(account, c.personId(), table);
            requireOther(account, c.by(), sponsor);
        }
        if (known != null
                && known.seat().roles().equals(roles)
                && (account == null || account.equals(before))) {
            return List.of();
        }
        return List.of(
                new Seated(
                        table.partnershipId(),
                        table.supplierId(),
                        c.personId(),
                        c.side(),
                        roles,
                        account,
                        null,
                        c.by()));
    }

    private static List<RosterEvent> seatSponsor(SeatSponsor c, Table table) {
        Integer last = table.namings().get(c.side());
        if (last != null && last >= c.naming()) {
            return List.of(); // somebody was named after that
        }
        @Nullable Sitting known = table.person(c.personId()).orElse(null);
        if (known != null && known.seat().side() != c.side()) {
            throw new Rejected("seat-taken", "This person sits on the other side");
        }
        List<RosterEvent> events = new ArrayList<>();
        table.sponsor(c.side())
                .filter(before -> !before.seat().personId().equals(c.personId()))
                .ifPresent(before -> events.add(retired(before.seat(), c, table)));
        Set<PartnershipRole> roles = EnumSet.of(SPONSOR);
        if (known != null) {
            roles.addAll(known.seat().roles());
        }
        events.add(
                new Seated(
                        table.partnershipId(),
                        table.supplierId(),
                        c.personId(),
                        c.side(),
                        roles,
                        known == null || known.isTiedByItself() ? null : known.seat().account(),
                        c.naming(),
                        c.by()));
        return events;
    }

    /** Who was sponsor keeps the seat for the other roles, if there are any. */
    private static RosterEvent retired(Seat before, SeatSponsor c, Table table) {
        Set<PartnershipRole> others = EnumSet.copyOf(before.roles());
        others.remove(SPONSOR);
        return others.isEmpty()
                ? new Unseated(
                        table.partnershipId(),
                        table.supplierId(),
                        before.personId(),
                        c.personId(),
                        "Another sponsor was named",
                        c.by())
                : new Seated(
                        table.partnershipId(),
                        table.supplierId(),
                        before.personId(),
                        before.side(),
                        others,
                        before.account(),
                        null,
                        c.by());
    }

    private static List<RosterEvent> tie(Tie c, Table table) {
        Seat seat = table.person(c.personId()).orElseThrow(() -> notSeated(c.personId())).seat();
        requireSide(seat.side(), c.byTheirs());
        if (c.account().equals(seat.account())) {
            return List.of();
        }
        requireFree(c.account(), c.personId(), table);
        requireOther(c.account(), c.by(), seat.has(SPONSOR));
        return List.of(
                new Tied(
                        table.partnershipId(),
                        table.supplierId(),
                        c.personId(),
                        c.account(),
                        c.by()));
    }

    private static List<RosterEvent> unseat(Unseat c, Table table) {
        Seat seat = table.person(c.personId()).orElseThrow(() -> notSeated(c.personId())).seat();
        requireSide(seat.side(), c.byTheirs());
        if (seat.has(SPONSOR)) {
            throw new Rejected("last-sponsor", "A sponsor leaves once a successor is named");
        }
        UUID successor = c.successorId();
        if (successor != null) {
            Seat other = table.person(successor).orElseThrow(() -> notSeated(successor)).seat();
            if (other.side() != seat.side() || successor.equals(c.personId())) {
                throw new Rejected(
                        "side-mismatch", "A successor is somebody else of the same side");
            }
        }
        return List.of(
                new Unseated(
                        table.partnershipId(),
                        table.supplierId(),
                        c.personId(),
                        successor,
                        c.reason(),
                        c.by()));
    }

    private static void requireSide(Side side, boolean byTheirs) {
        if (byTheirs && side != Side.THEIRS) {
            throw new Rejected("side-mismatch", "You seat and tie people of your own side only");
        }
    }

    private static void requireFree(String account, UUID person, Table table) {
        if (table.sittings().stream()
                .map(Sitting::seat)
                .anyMatch(seat -> !seat.personId().equals(person) && seat.isOf(account))) {
            throw new Rejected("account-taken", "This account is another person's here");
        }
    }

    private static void requireOther(String account, String by, boolean sponsor) {
        if (sponsor && account.equals(by)) {
            throw new Rejected(
                    "tier-is-account", "Somebody else ties an account to a sponsor's seat");
        }
    }

    private static Rejected notSeated(UUID person) {
        return new Rejected("person-not-seated", "Nobody sits here as " + person);
    }

    @Override
    public RosterState evolve(RosterState state, RosterEvent event) {
        Table table =
                state instanceof Table known
                        ? known
                        : new Table(event.partnershipId(), event.supplierId(), List.of(), Map.of());
        @Nullable Sitting before = table.person(event.personId()).orElse(null);
        return switch (event) {
            case Seated e -> {
                Seat seat = new Seat(e.personId(), e.side(), e.roles(), e.account());
                String account = e.account();
                String tiedBy =
                        account == null
                                ? null
                                : before != null && account.equals(before.seat().account())
                                        ? before.tiedBy()
                                        : e.by();
                yield with(table, new Sitting(seat, tiedBy), e.side(), e.naming());
            }
            case Tied e when before != null ->
                    with(
                            table,
                            new Sitting(
                                    new Seat(
                                            e.personId(),
                                            before.seat().side(),
                                            before.seat().roles(),
                                            e.account()),
                                    e.by()),
                            before.seat().side(),
                            null);
            case Tied _ -> table;
            case Unseated e ->
                    new Table(
                            table.partnershipId(),
                            table.supplierId(),
                            without(table, e.personId()),
                            table.namings());
        };
    }

    private static Table with(Table table, Sitting sitting, Side side, @Nullable Integer naming) {
        List<Sitting> sittings = without(table, sitting.seat().personId());
        sittings.add(sitting);
        Map<Side, Integer> namings = new EnumMap<>(Side.class);
        namings.putAll(table.namings());
        if (naming != null) {
            namings.put(side, naming);
        }
        return new Table(table.partnershipId(), table.supplierId(), sittings, namings);
    }

    private static List<Sitting> without(Table table, UUID person) {
        List<Sitting> others = new ArrayList<>(table.sittings());
        others.removeIf(sitting -> sitting.seat().personId().equals(person));
        return others;
    }
}
