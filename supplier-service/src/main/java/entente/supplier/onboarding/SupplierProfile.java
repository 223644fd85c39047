package entente.supplier.onboarding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as callers see it.
 *
 * @param statusReason why it is suspended, blocked, rejected or off-boarded
 * @param mergedInto the supplier that it goes on as; null: it stands on its own
 * @param requestedBy id of who asked for it, and so may not approve it
 * @param source where the request came from, e.g. {@code request} or {@code import}
 */
public record SupplierProfile(
        UUID id,
        String name,
        @Nullable String country,
        SupplierStatus status,
        @Nullable String statusReason,
        List<String> categories,
        @Nullable UUID parentId,
        List<Alias> aliases,
        List<ContactPerson> contacts,
        List<Site> sites,
        @Nullable UUID mergedInto,
        String requestedBy,
        String source) {

    /** A contact with what is known of the person; {@code erased person} when it is no more. */
    public record ContactPerson(
            UUID personId,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String role) {

        static ContactPerson of(Contact contact, Person person) {
            return new ContactPerson(
                    contact.personId(),
                    person.name(),
                    person.email(),
                    person.phone(),
                    contact.role());
        }
    }

    /** Without other suppliers for who may not know of those. */
    SupplierProfile forWhom(Predicate<UUID> mayKnow) {
        return new SupplierProfile(
                id,
                name,
                country,
                status,
                statusReason,
                categories,
                parentId == null || mayKnow.test(parentId) ? parentId : null,
                aliases,
                contacts,
                sites,
                mergedInto == null || mayKnow.test(mergedInto) ? mergedInto : null,
                requestedBy,
                source);
    }

    static SupplierProfile of(UUID id, SupplierState.Known state, Map<UUID, Person> people) {
        Dossier dossier = state.dossier();
        Details details = dossier.details();
        return new SupplierProfile(
                id,
                details.name(),
                details.country(),
                SupplierState.status(state),
                SupplierState.reason(state).orElse(null),
                details.categories(),
                details.parentId(),
                dossier.aliases(),
                dossier.contacts().stream()
                        .map(c ->
                                ContactPerson.of(
                                        c,
                                        people.getOrDefault(
                                                c.personId(), Person.erased(c.personId()))))
                        .toList(),
                dossier.sites(),
                dossier.mergedInto(),
                dossier.requestedBy(),
                dossier.source());
    }
}
