package entente.scorecard;

import entente.platform.Rejected;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What is asked first about the supplier that a request is about, as far as it was heard of. */
@Singleton
public class SupplierClient {

    private final Directory directory;
    private final Caller caller;

    SupplierClient(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Lets a caller pass who may go on with something that was begun with this supplier: once it
     * was merged, who may act on its survivor.
     *
     * @return the supplier, or its survivor
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}
     */
    public UUID requireScope(UUID id) {
        KnownSuppliers known = directory.at(null);
        return requireScope(known, Objects.requireNonNullElse(known.mergedInto(id), id)).id();
    }

    /**
     * Lets a supplier user pass for what is of the own supplier, or of one that was merged into it.
     *
     * @throws Rejected 404, as if it did not exist
     */
    public void requireSight(UUID id) {
        if (caller.ofSupplier() && !own().contains(id)) {
            throw Missing.here();
        }
    }

    /**
     * For a supplier user the own supplier and all that were merged into it; none for others, who
     * see all.
     *
     * @throws Rejected 404 for a supplier user without a supplier
     */
    public Set<UUID> own() {
        if (!caller.ofSupplier()) {
            return Set.of();
        }
        UUID id = caller.supplierId().orElseThrow(Missing::here);
        Set<UUID> own = new HashSet<>(Set.of(id));
        for (Party party : directory.at(null).partiesOf(id)) {
            if (party instanceof Party.Supplier named) {
                own.add(named.id());
            }
        }
        return own;
    }

    private Supplier requireScope(KnownSuppliers known, UUID id) {
        caller.requireSupplier(id);
        Supplier supplier = known.supplier(id);
        if (supplier == null) {
            throw Missing.here();
        }
        caller.requireCategory(supplier.categories());
        return supplier;
    }

    /**
     * The supplier, for a caller who may begin something with it.
     *
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}; 409
     *     {@code supplier-merged}
     */
    public Supplier inScope(UUID id) {
        KnownSuppliers known = directory.at(null);
        Supplier supplier = requireScope(known, id);
        UUID survivor = known.mergedInto(id);
        if (survivor != null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "supplier-merged",
                    "This supplier was merged into "
                            + (caller.maySee(survivor) ? survivor : "another one"));
        }
        return supplier;
    }
}
