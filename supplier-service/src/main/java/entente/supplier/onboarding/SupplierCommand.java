package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Approves.
     *
     * @param clearance what the checks that the company requires say; null: it requires none
     */
    record Approve(String by, @Nullable Clearance clearance) implements SupplierCommand {
        /** Nothing is required. */
        public Approve(String by) {
            this(by, null);
        }
    }

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
