package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a supplier's stream. */
public sealed interface SupplierCommand {

    /** Changes what is known of the supplier, not where it stands. */
    sealed interface Particular extends SupplierCommand {}

    /**
     * Asks for a supplier.
     *
     * @param retired those of its categories into which nothing new is put
     */
    record Register(
            Details details,
            Lineage lineage,
            List<Alias> aliases,
            List<Contact> contacts,
            String source,
            String by,
            List<String> retired)
            implements SupplierCommand {
        public Register {
            aliases = aliases.stream().distinct().toList();
            contacts = List.copyOf(contacts);
            retired = List.copyOf(retired);
        }

        /** All of its categories are open. */
        public Register(
                Details details,
                Lineage lineage,
                List<Alias> aliases,
                List<Contact> contacts,
                String source,
                String by) {
            this(details, lineage, aliases, contacts, source, by, List.of());
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

    /**
     * Lets it be bought from.
     *
     * @param clearance as for {@link Approve}: much may have come to light since
     */
    record Activate(@Nullable Clearance clearance) implements SupplierCommand {
        /** Nothing is required. */
        public Activate() {
            this(null);
        }
    }

    record Suspend(String reason) implements SupplierCommand {}

    record Reinstate() implements SupplierCommand {}

    record Block(String reason) implements SupplierCommand {}

    record Unblock() implements SupplierCommand {}

    /**
     * To end it for good.
     *
     * @param open what is to be ended before, in plain words
     */
    record OffBoard(String reason, List<String> open) implements SupplierCommand {
        public OffBoard {
            open = List.copyOf(open);
        }
    }

    /**
     * Says what it is called and where it belongs.
     *
     * @param retired as for {@link Register}; what the supplier has already it may keep
     */
    record ChangeDetails(UUID supplier, Details details, Lineage lineage, List<String> retired)
            implements Particular {
        public ChangeDetails {
            retired = List.copyOf(retired);
        }

        /** All of its categories are open. */
        public ChangeDetails(UUID supplier, Details details, Lineage lineage) {
            this(supplier, details, lineage, List.of());
        }
    }

    record AddAlias(Alias alias) implements Particular {}

    record RemoveAlias(Alias alias) implements Particular {}

    record AddContact(Contact contact) implements Particular {}

    record RemoveContact(UUID personId) implements Particular {}

    record AddSite(Site site) implements Particular {}

    record RemoveSite(UUID siteId) implements Particular {}

    /**
     * Finds that this supplier and another one are the same company, and goes on as that one.
     *
     * @param objections what speaks against it elsewhere, in plain words
     */
    record Merge(UUID supplier, UUID into, List<String> objections) implements SupplierCommand {
        public Merge {
            objections = List.copyOf(objections);
        }
    }

    /** The other side of a merge: that supplier goes on as this one. */
    record Absorb(UUID supplier) implements SupplierCommand {}

    /** They were not the same after all. */
    record Unmerge() implements SupplierCommand {}

    /** The other side of that. */
    record Part(UUID supplier) implements SupplierCommand {}
}
