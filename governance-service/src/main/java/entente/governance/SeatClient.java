package entente.governance;

import entente.governance.notifications.Place;
import entente.governance.people.PartnershipRole;
import entente.governance.people.SeatView;
import entente.governance.people.SeatView.SeatRow;
import entente.governance.people.Side;
import entente.platform.web.Caller;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an account sits, at the tables where it may: ours at our side of any, a supplier's user at
 * the supplier's side of the own ones, whatever seat somebody tied the account to.
 */
@Singleton
public class SeatClient {

    private final SeatView seats;
    private final SupplierClient suppliers;
    private final Lists lists;
    private final Caller caller;

    SeatClient(SeatView seats, SupplierClient suppliers, Lists lists, Caller caller) {
        this.seats = seats;
        this.suppliers = suppliers;
        this.lists = lists;
        this.caller = caller;
    }

    /** Where the caller sits. */
    public List<Place> ofCaller() {
        return places(caller.actor(), Side.of(caller.ofSupplier()), suppliers.own());
    }

    /**
     * Where an account sits that belongs to a supplier's user.
     *
     * @param supplier null: to one of ours
     */
    public List<Place> of(String account, @Nullable UUID supplier) {
        return supplier == null
                ? places(account, Side.OURS, Set.of())
                : places(account, Side.THEIRS, suppliers.with(supplier));
    }

    private List<Place> places(String account, Side side, Set<UUID> of) {
        List<SeatRow> found =
                new ArrayList<>(
                        lists.of(seats)
                                .where("account", account)
                                .where("side", side)
                                .where("seated", true)
                                .in("supplierId", of)
                                .current());
        UUID person = id(account);
        if (person != null) {
            found.addAll(
                    lists.of(seats)
                            .where("personId", person)
                            .where("side", side)
                            .where("seated", true)
                            .in("supplierId", of)
                            .current());
        }
        Map<String, Place> places =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.id, SeatClient::place, (one, _) -> one));
        return List.copyOf(places.values());
    }

    private static Place place(SeatRow row) {
        return new Place(
                row.partnershipId,
                row.personId,
                row.side,
                Arrays.stream(row.roles).map(PartnershipRole::valueOf).collect(Collectors.toSet()),
                row.since);
    }

    /** An account that is the person's id needs no tie. */
    private static @Nullable UUID id(String account) {
        try {
            return UUID.fromString(account);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
