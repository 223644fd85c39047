package entente.supplier.onboarding;

import entente.platform.Rejected;
import entente.supplier.onboarding.SupplierCommand.AddAlias;
import entente.supplier.onboarding.SupplierCommand.AddContact;
import entente.supplier.onboarding.SupplierCommand.AddSite;
import entente.supplier.onboarding.SupplierCommand.ChangeDetails;
import entente.supplier.onboarding.SupplierCommand.Particular;
import entente.supplier.onboarding.SupplierCommand.RemoveAlias;
import entente.supplier.onboarding.SupplierCommand.RemoveContact;
import entente.supplier.onboarding.SupplierCommand.RemoveSite;
import entente.supplier.onboarding.SupplierEvent.AliasAdded;
import entente.supplier.onboarding.SupplierEvent.AliasRemoved;
import entente.supplier.onboarding.SupplierEvent.ContactAdded;
import entente.supplier.onboarding.SupplierEvent.ContactRemoved;
import entente.supplier.onboarding.SupplierEvent.DetailsChanged;
import entente.supplier.onboarding.SupplierEvent.SiteAdded;
import entente.supplier.onboarding.SupplierEvent.SiteRemoved;
import java.util.List;

/** What may be changed of what is known of a supplier, and in which phases. */
final class Particulars {

    private Particulars() {}

    static List<SupplierEvent> decide(Particular command, SupplierState.Known state) {
        Dossier dossier = state.dossier();
        return switch (command) {
            // An alias counts whatever the status: late facts of a former supplier still find it.
            case AddAlias c ->
                    dossier.aliases().contains(c.alias())
                            ? List.of()
                            : List.of(new AliasAdded(c.alias().system(), c.alias().value()));
            case RemoveAlias c ->
                    dossier.aliases().contains(c.alias())
                            ? List.of(new AliasRemoved(c.alias().system(), c.alias().value()))
                            : List.of();
            case ChangeDetails c -> change(c, open(state));
            case AddContact c ->
                    open(state).contacts().contains(c.contact())
                            ? List.of()
                            : List.of(new ContactAdded(c.contact().personId(), c.contact().role()));
            // Also of a closed supplier: nobody stays on file because a relationship ended.
            case RemoveContact c ->
                    dossier.knows(c.personId())
                            ? List.of(new ContactRemoved(c.personId()))
                            : List.of();
            case AddSite c -> add(c.site(), open(state));
            case RemoveSite c ->
                    open(state).sites().stream().anyMatch(s -> s.siteId().equals(c.siteId()))
                            ? List.of(new SiteRemoved(c.siteId()))
                            : List.of();
        };
    }

    private static Dossier open(SupplierState.Known state) {
        if (state instanceof SupplierState.Closed) {
            throw closed();
        }
        return state.dossier();
    }

    static Rejected closed() {
        return new Rejected("supplier-closed", "This supplier was rejected or off-boarded");
    }

    private static List<SupplierEvent> change(ChangeDetails c, Dossier dossier) {
        Details details = c.details();
        if (details.equals(dossier.details())) {
            return List.of();
        }
        requireParent(details, c.lineage());
        requireOpen(c.retired(), dossier.details().categories());
        if (c.lineage().ancestors().contains(c.supplier())) {
            throw new Rejected("parent-cycle", "A supplier cannot be above itself");
        }
        return List.of(
                new DetailsChanged(
                        details.name(),
                        details.country(),
                        details.categories(),
                        details.parentId()));
    }

    static void requireParent(Details details, Lineage lineage) {
        if (details.parentId() != null && !lineage.known()) {
            throw new Rejected("parent-unknown", "The parent is not registered here");
        }
    }

    static void requireOpen(List<String> retired, List<String> had) {
        retired.stream()
                .filter(category -> !had.contains(category))
                .findFirst()
                .ifPresent(category -> {
                    throw new Rejected(
                            "category-retired", "Nothing new is put into category " + category);
                });
    }

    private static List<SupplierEvent> add(Site site, Dossier dossier) {
        if (dossier.sites().contains(site)) {
            return List.of();
        }
        if (dossier.sites().stream().anyMatch(s -> s.name().equals(site.name()))) {
            throw new Rejected("site-exists", "There is a site of this name");
        }
        return List.of(new SiteAdded(site.siteId(), site.name(), site.country(), site.city()));
    }
}
