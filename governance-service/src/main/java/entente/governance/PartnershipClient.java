package entente.governance;

import entente.governance.partnership.Footing;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipId;
import entente.governance.partnership.PartnershipState;
import entente.governance.people.Roster.Seat;
import entente.governance.people.RosterCommand;
import entente.governance.people.RosterEvent;
import entente.governance.people.RosterState;
import entente.governance.people.Side;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * What is asked first about the partnership that a request is about: whether it is there and open,
 * whether the caller may act in it, and who sits at its table. Read from its streams, so always
 * current.
 */
@Singleton
public class PartnershipClient {

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final CommandHandler<RosterCommand, RosterState, RosterEvent> rosters;
    private final SupplierClient suppliers;
    private final Caller caller;

    PartnershipClient(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            CommandHandler<RosterCommand, RosterState, RosterEvent> rosters,
            SupplierClient suppliers,
            Caller caller) {
        this.partnerships = partnerships;
        this.rosters = rosters;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /**
     * The open partnership with a supplier, for a caller who may act in it.
     *
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}; 409
     *     {@code partnership-not-open}
     */
    public Footing open(UUID supplierId) {
        suppliers.requireScope(supplierId);
        return current(supplierId);
    }

    /**
     * The open partnership as it is now, for a caller who was let pass before: what a command that
     * is decided again rests on.
     *
     * @throws Rejected 404; 409 {@code partnership-not-open}
     */
    public Footing current(UUID supplierId) {
        Outcome<PartnershipState> partnership = load(supplierId);
        return switch (partnership.state()) {
            case PartnershipState.Absent _ -> throw Missing.here();
            case PartnershipState.Open _ -> footing(partnership);
            case PartnershipState.Closed _ ->
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "partnership-not-open",
                            "The partnership with this supplier is closed");
        };
    }

    /**
     * The partnership with a supplier, open or not, for a caller who may see it.
     *
     * @throws Rejected 404 when there never was one or not for this caller
     */
    public Footing see(UUID supplierId) {
        suppliers.requireSight(supplierId);
        return footing(load(supplierId));
    }

    /**
     * The partnership with a supplier, open or not, for a caller who may act in it.
     *
     * @throws Rejected 404 when there never was one or not for this caller; 403 {@code
     *     out-of-scope}
     */
    public Footing act(UUID supplierId) {
        suppliers.requireScope(supplierId);
        return footing(load(supplierId));
    }

    /** The id of the partnership that {@link #open} lets pass. */
    public UUID openId(UUID supplierId) {
        return open(supplierId).partnershipId();
    }

    /** The id of the partnership that {@link #see} shows. */
    public UUID seen(UUID supplierId) {
        return see(supplierId).partnershipId();
    }

    /**
     * Where the caller sits.
     *
     * @throws Rejected 422 {@code not-seated}
     */
    public Seat seat(Footing footing) {
        return footing.roster()
                .of(caller.actor())
                .filter(seat -> seat.side() == Side.of(caller.ofSupplier()))
                .orElseThrow(() ->
                        new Rejected(
                                "not-seated", "No seat at this table is tied to your account"));
    }

    /** What must not have moved when something that rests on the footing is recorded. */
    public List<Grounded.Seen> seen(Footing footing) {
        return List.of(
                new Grounded.Seen(
                        PartnershipEvent.CATEGORY.stream(footing.partnershipId()),
                        footing.version()),
                new Grounded.Seen(
                        RosterEvent.CATEGORY.stream(footing.partnershipId()),
                        footing.rosterVersion()));
    }

    private Outcome<PartnershipState> load(UUID supplierId) {
        return partnerships.load(PartnershipId.of(supplierId));
    }

    private Footing footing(Outcome<PartnershipState> partnership) {
        return switch (partnership.state()) {
            case PartnershipState.Absent _ -> throw Missing.here();
            case PartnershipState.Known known -> {
                Outcome<RosterState> roster = rosters.load(known.file().partnershipId());
                yield known.file()
                        .footing(roster.state().roster(), partnership.version(), roster.version());
            }
        };
    }
}
