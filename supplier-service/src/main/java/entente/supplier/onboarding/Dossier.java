package entente.supplier.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a supplier in every phase.
 *
 * @param requestedBy who asked for it, and so may not approve it
 * @param source where the request came from
 * @param aliases in the order they were added
 * @param contacts in the order they were added, one per person
 * @param sites in the order they were added
 * @param mergedInto the supplier that it goes on as; null: it stands on its own
 * @param absorbed the suppliers that go on as this one
 */
public record Dossier(
        Details details,
        String requestedBy,
        String source,
        List<Alias> aliases,
        List<Contact> contacts,
        List<Site> sites,
        @Nullable UUID mergedInto,
        List<UUID> absorbed) {

    public Dossier {
        aliases = List.copyOf(aliases);
        contacts = List.copyOf(contacts);
        sites = List.copyOf(sites);
        absorbed = List.copyOf(absorbed);
    }

    static Dossier of(SupplierEvent.Registered e) {
        return new Dossier(
                new Details(e.name(), e.country(), e.categories(), e.parentId()),
                e.requestedBy(),
                e.source(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    Dossier with(SupplierEvent.DetailsChanged e) {
        return new Dossier(
                new Details(e.name(), e.country(), e.categories(), e.parentId()),
                requestedBy,
                source,
                aliases,
                contacts,
                sites,
                mergedInto,
                absorbed);
    }

    Dossier with(Alias alias) {
        List<Alias> more = new ArrayList<>(without(alias).aliases);
        more.add(alias);
        return withAliases(more);
    }

    Dossier without(Alias alias) {
        return withAliases(aliases.stream().filter(a -> !a.equals(alias)).toList());
    }

    private Dossier withAliases(List<Alias> other) {
        return new Dossier(
                details, requestedBy, source, other, contacts, sites, mergedInto, absorbed);
    }

    Dossier with(Contact contact) {
        List<Contact> more = new ArrayList<>(without(contact.personId()).contacts);
        more.add(contact);
        return withContacts(more);
    }

    Dossier without(UUID person) {
        return withContacts(contacts.stream().filter(c -> !c.personId().equals(person)).toList());
    }

    private Dossier withContacts(List<Contact> other) {
        return new Dossier(
                details, requestedBy, source, aliases, other, sites, mergedInto, absorbed);
    }

    boolean knows(UUID person) {
        return contacts.stream().anyMatch(c -> c.personId().equals(person));
    }

    Dossier with(Site site) {
        List<Site> more = new ArrayList<>(sites);
        more.add(site);
        return withSites(more);
    }

    Dossier withoutSite(UUID site) {
        return withSites(sites.stream().filter(s -> !s.siteId().equals(site)).toList());
    }

    private Dossier withSites(List<Site> other) {
        return new Dossier(
                details, requestedBy, source, aliases, contacts, other, mergedInto, absorbed);
    }

    Dossier merged(@Nullable UUID into) {
        return new Dossier(details, requestedBy, source, aliases, contacts, sites, into, absorbed);
    }

    Dossier absorbing(UUID supplier) {
        List<UUID> more = new ArrayList<>(absorbed);
        more.add(supplier);
        return withAbsorbed(more);
    }

    Dossier parting(UUID supplier) {
        return withAbsorbed(absorbed.stream().filter(id -> !id.equals(supplier)).toList());
    }

    private Dossier withAbsorbed(List<UUID> other) {
        return new Dossier(
                details, requestedBy, source, aliases, contacts, sites, mergedInto, other);
    }
}
