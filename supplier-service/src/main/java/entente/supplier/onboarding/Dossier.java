package entente.supplier.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a supplier in every phase.
 *
 * @param requestedBy who asked for it, and so may not approve it
 * @param source where the request came from
 * @param aliases in the order they were added
 * @param contacts in the order they were added, one per person
 */
public record Dossier(
        Details details,
        String requestedBy,
        String source,
        List<Alias> aliases,
        List<Contact> contacts) {

    public Dossier {
        aliases = List.copyOf(aliases);
        contacts = List.copyOf(contacts);
    }

    static Dossier of(SupplierEvent.Registered e) {
        return new Dossier(
                new Details(e.name(), e.country(), e.categories(), e.parentId()),
                e.requestedBy(),
                e.source(),
                List.of(),
                List.of());
    }

    Dossier with(SupplierEvent.DetailsChanged e) {
        return new Dossier(
                new Details(e.name(), e.country(), e.categories(), e.parentId()),
                requestedBy,
                source,
                aliases,
                contacts);
    }

    Dossier with(Alias alias) {
        List<Alias> more = new ArrayList<>(without(alias).aliases);
        more.add(alias);
        return new Dossier(details, requestedBy, source, more, contacts);
    }

    Dossier without(Alias alias) {
        return new Dossier(
                details,
                requestedBy,
                source,
                aliases.stream().filter(a -> !a.equals(alias)).toList(),
                contacts);
    }

    Dossier with(Contact contact) {
        List<Contact> more = new ArrayList<>(without(contact.personId()).contacts);
        more.add(contact);
        return new Dossier(details, requestedBy, source, aliases, more);
    }

    Dossier without(UUID person) {
        return new Dossier(
                details,
                requestedBy,
                source,
                aliases,
                contacts.stream().filter(c -> !c.personId().equals(person)).toList());
    }

    boolean knows(UUID person) {
        return contacts.stream().anyMatch(c -> c.personId().equals(person));
    }
}
