package entente.scorecard;

import entente.platform.Rejected;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
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
     * The supplier, for a caller who may act on it.
     *
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}; 409
     *     {@code supplier-merged}
     */
    public Supplier inScope(UUID id) {
        caller.requireSupplier(id);
        KnownSuppliers known = directory.at(null);
        Supplier supplier = known.supplier(id);
        if (supplier == null) {
            throw Missing.here();
        }
        caller.requireCategory(supplier.categories());
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
