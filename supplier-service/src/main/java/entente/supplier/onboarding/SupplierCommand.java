package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;

/** What can be asked of a supplier's stream. */
public sealed interface SupplierCommand {
    record Register(
            Details details,
            Lineage lineage,
            List<Alias> aliases,
            List<Contact> contacts,
            String source,
            String by)
            implements SupplierCommand {
        public Register {
            aliases = aliases.stream().distinct().toList();
            contacts = List.copyOf(contacts);
        }
    }

    record Approve(String by) implements SupplierCommand {}

    record Reject(String reason) implements SupplierCommand {}

    record Activate() implements SupplierCommand {}

    record Suspend(String reason) implements SupplierCommand {}

    record Reinstate() implements SupplierCommand {}

    record Block(String reason) implements SupplierCommand {}

    record Unblock() implements SupplierCommand {}

    record OffBoard(String reason) implements SupplierCommand {}

    record ChangeDetails(UUID supplier, Details details, Lineage lineage)
            implements SupplierCommand {}

    record AddAlias(Alias alias) implements SupplierCommand {}

    record RemoveAlias(Alias alias) implements SupplierCommand {}

    record AddContact(Contact contact) implements SupplierCommand {}

    record RemoveContact(UUID personId) implements SupplierCommand {}
}
