package entente.supplier.onboarding;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.onboarding.SupplierCommand.Absorb;
import entente.supplier.onboarding.SupplierCommand.Activate;
import entente.supplier.onboarding.SupplierCommand.Approve;
import entente.supplier.onboarding.SupplierCommand.Block;
import entente.supplier.onboarding.SupplierCommand.Merge;
import entente.supplier.onboarding.SupplierCommand.OffBoard;
import entente.supplier.onboarding.SupplierCommand.Part;
import entente.supplier.onboarding.SupplierCommand.Particular;
import entente.supplier.onboarding.SupplierCommand.Register;
import entente.supplier.onboarding.SupplierCommand.Reinstate;
import entente.supplier.onboarding.SupplierCommand.Reject;
import entente.supplier.onboarding.SupplierCommand.Suspend;
import entente.supplier.onboarding.SupplierCommand.Unblock;
import entente.supplier.onboarding.SupplierCommand.Unmerge;
import entente.supplier.onboarding.SupplierEvent.Absorbed;
import entente.supplier.onboarding.SupplierEvent.Activated;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.Approved;
import entente.supplier.onboarding.SupplierEvent.Blocked;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.ContactRemoved;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.Merged;
import entente.supplier.onboarding.SupplierEvent.OffBoarded;
import entente.supplier.onboarding.SupplierEvent.Parted;
import entente.supplier.onboarding.SupplierEvent.Registered;
import entente.supplier.onboarding.SupplierEvent.Reinstated;
import entente.supplier.onboarding.SupplierEvent.SiteAdded;
import entente.supplier.onboarding.SupplierEvent.SiteRemoved;
import entente.supplier.onboarding.SupplierEvent.Suspended;
import entente.supplier.onboarding.SupplierEvent.Unblocked;
import entente.supplier.onboarding.SupplierEvent.Unmerged;
import java.util.ArrayList;
import java.util.List;

/** Rule S1: requested, approved by somebody else, active; suspended, blocked, ended with reason. */
public final class Supplier implements Decider<SupplierCommand, SupplierState, SupplierEvent> {

    private record On(SupplierCommand command, SupplierState state) {}

    @Override
    public SupplierState initial() {
        return new SupplierState.Absent();
    }

    @Override
    public List<SupplierEvent> decide(SupplierCommand command, SupplierState state) {
        return switch (new On(command, state)) {
            case On(Register c, SupplierState.Absent _) -> register(c);
            case On(Register _, SupplierState.Known _) ->
                    throw new Rejected("supplier-exists", "This supplier is already registered");
            case On(Absorb _, SupplierState.Absent _) ->
                    throw new Rejected(
                            "survivor-unknown", "The supplier to go on is not registered here");
            case On(SupplierCommand _, SupplierState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such supplier");

            case On(Merge c, SupplierState.Known s) -> Merging.merge(c, s.dossier());
            case On(Absorb c, SupplierState.Known s) -> Merging.absorb(c, s);
            case On(Unmerge _, SupplierState.Known s) -> Merging.unmerge(s.dossier());
            case On(Part c, SupplierState.Known s) -> Merging.part(c, s.dossier());
            case On(SupplierCommand _, SupplierState.Known s)
                    when s.dossier().mergedInto() != null ->
                    throw Merging.merged(s.dossier());

            case On(Approve c, SupplierState.Requested s)
                    when c.by().equals(s.dossier().requestedBy()) ->
                    throw new Rejected(
                            "requester-approves",
                            "Who requested a supplier does not approve it; ask somebody else");
            case On(Approve c, SupplierState.Requested _) ->
                    List.of(Clearance.approved(c.clearance()));
            case On(Approve _, SupplierState.Approved _) -> List.of();
            case On(Approve _, SupplierState.Known _) -> throw notRequested("approved");

            case On(Reject c, SupplierState.Requested _) ->
                    List.of(new SupplierEvent.Rejected(reason(c.reason())));
            case On(Reject c, SupplierState.Rejected s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Reject _, SupplierState.Known _) -> throw notRequested("rejected");

            case On(Activate c, SupplierState.Approved _) ->
                    List.of(Clearance.activated(c.clearance()));
            case On(Activate _, SupplierState.Active _) -> List.of();
            case On(Activate _, SupplierState.Known _) ->
                    throw new Rejected(
                            "supplier-not-approved", "Only an approved supplier can be activated");

            case On(Suspend c, SupplierState.Active _) ->
                    List.of(new Suspended(reason(c.reason())));
            case On(Suspend c, SupplierState.Suspended s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Suspend _, SupplierState.Known _) ->
                    throw new Rejected(
                            "supplier-not-active", "Only an active supplier can be suspended");

            case On(Reinstate _, SupplierState.Suspended _) -> List.of(new Reinstated());
            case On(Reinstate _, SupplierState.Active _) -> List.of();
            case On(Reinstate _, SupplierState.Known _) ->
                    throw new Rejected(
                            "supplier-not-suspended",
                            "Only a suspended supplier can be reinstated");

            case On(Block c, SupplierState.Active _) -> List.of(new Blocked(reason(c.reason())));
            case On(Block c, SupplierState.Suspended _) -> List.of(new Blocked(reason(c.reason())));
            case On(Block c, SupplierState.Blocked s) when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Block _, SupplierState.Known _) ->
                    throw new Rejected(
                            "supplier-not-active",
                            "Only an active or suspended supplier can be blocked");

            case On(Unblock _, SupplierState.Blocked _) -> List.of(new Unblocked());
            case On(Unblock _, SupplierState.Active _) -> List.of();
            case On(Unblock _, SupplierState.Known _) ->
                    throw new Rejected(
                            "supplier-not-blocked", "Only a blocked supplier can be unblocked");

            case On(OffBoard _, SupplierState.Requested _) ->
                    throw new Rejected(
                            "supplier-not-on-board", "A request is rejected, not off-boarded");
            case On(OffBoard c, SupplierState.OffBoarded s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(OffBoard _, SupplierState.Closed _) -> throw Particulars.closed();
            case On(OffBoard c, SupplierState.Known _) when !c.open().isEmpty() ->
                    throw Merging.engaged(c.open());
            case On(OffBoard c, SupplierState.Known _) ->
                    List.of(new OffBoarded(reason(c.reason())));

            case On(Particular c, SupplierState.Known s) -> Particulars.decide(c, s);
        };
    }

    private static List<SupplierEvent> register(Register c) {
        Details details = c.details();
        Particulars.requireParent(details, c.lineage());
        Particulars.requireOpen(c.retired(), List.of());
        List<SupplierEvent> events = new ArrayList<>();
        events.add(
                new Registered(
                        details.name(),
                        details.country(),
                        details.categories(),
                        details.parentId(),
                        c.by(),
                        c.source()));
        c.aliases().forEach(a -> events.add(new AliasAdded(a.system(), a.value())));
        c.contacts().forEach(p -> events.add(new ContactAdded(p.personId(), p.role())));
        return events;
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return text.strip();
    }

    private static Rejected notRequested(String verb) {
        return new Rejected("supplier-not-requested", "Only a requested supplier can be " + verb);
    }

    @Override
    public SupplierState evolve(SupplierState state, SupplierEvent event) {
        return switch (state) {
            case SupplierState.Absent s ->
                    event instanceof Registered e ? new SupplierState.Requested(Dossier.of(e)) : s;
            case SupplierState.Known s -> evolve(s, s.dossier(), event);
        };
    }

    private static SupplierState evolve(
            SupplierState.Known state, Dossier dossier, SupplierEvent event) {
        return switch (event) {
            case Registered _ -> state;
            case Approved _ -> new SupplierState.Approved(dossier);
            case SupplierEvent.Rejected e -> new SupplierState.Rejected(dossier, e.reason());
            case Activated _, Reinstated _, Unblocked _ -> new SupplierState.Active(dossier);
            case Suspended e -> new SupplierState.Suspended(dossier, e.reason());
            case Blocked e -> new SupplierState.Blocked(dossier, e.reason());
            case OffBoarded e -> new SupplierState.OffBoarded(dossier, e.reason());
            case DetailsChanged e -> state.with(dossier.with(e));
            case AliasAdded e -> state.with(dossier.with(e.alias()));
            case AliasRemoved e -> state.with(dossier.without(e.alias()));
            case ContactAdded e -> state.with(dossier.with(new Contact(e.personId(), e.role())));
            case ContactRemoved e -> state.with(dossier.without(e.personId()));
            case SiteAdded e -> state.with(dossier.with(e.site()));
            case SiteRemoved e -> state.with(dossier.withoutSite(e.siteId()));
            case Merged e -> state.with(dossier.merged(e.into()));
            case Unmerged _ -> state.with(dossier.merged(null));
            case Absorbed e -> state.with(dossier.absorbing(e.supplier()));
            case Parted e -> state.with(dossier.parting(e.supplier()));
        };
    }

    @Override
    public List<Claim> claims(SupplierEvent event) {
        return switch (event) {
            case AliasAdded e -> List.of(Claim.take("alias", e.alias().key()));
            case AliasRemoved e -> List.of(Claim.release("alias", e.alias().key()));
            case Registered _,
                    Approved _,
                    SupplierEvent.Rejected _,
                    Activated _,
                    Suspended _,
                    Reinstated _,
                    Blocked _,
                    Unblocked _,
                    OffBoarded _,
                    DetailsChanged _,
                    ContactAdded _,
                    ContactRemoved _,
                    SiteAdded _,
                    SiteRemoved _,
                    Merged _,
                    Unmerged _,
                    Absorbed _,
                    Parted _ ->
                    List.of();
        };
    }
}
